package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.partner.PartnerPolicy;
import org.jspecify.annotations.Nullable;

/** The feed as its reader may see it. */
@ApplicationScoped
public class Feed {
  private final ReleasedNeeds released;
  private final PartnerView disclosed;
  private final Changes changes;
  private final RowFloor floor;
  private final Reader reader;

  Feed(
      ReleasedNeeds released,
      PartnerView disclosed,
      Changes changes,
      RowFloor floor,
      Reader reader) {
    this.released = released;
    this.disclosed = disclosed;
    this.changes = changes;
    this.floor = floor;
    this.reader = reader;
  }

  /**
   * What has changed, with what it is now.
   *
   * @param needs by public id; what is not among them is to be seen no more
   */
  public record News(Changes.Batch batch, Map<UUID, FeedNeed> needs) {}

  /** One row more than the page holds. */
  public List<FeedNeed> needs(FeedFilter filter, PageRequest page) {
    PartnerPolicy partner = reader.policy();
    return partner == null
        ? floor.released(() -> List.copyOf(released.page(filter, page)))
        : disclosed.page(partner, filter, page);
  }

  /** Null if it is not to be seen. */
  public @Nullable FeedNeed need(UUID publicId) {
    return read(() -> needs(List.of(publicId))).get(publicId);
  }

  /**
   * @param cursor a {@code next} of before; null for whoever begins now
   */
  public News changes(@Nullable String cursor, int limit) {
    return read(() -> {
      Changes.Batch batch = changes.after(cursor, limit);
      return new News(
          batch, needs(batch.changes().stream().map(Changes.Change::publicId).toList()));
    });
  }

  /** Runs a query with the eyes of whoever reads. */
  public <T> T read(Supplier<T> query) {
    return reader.policy() == null ? floor.released(query) : query.get();
  }

  /** The next page's key of a list of needs. */
  public static String cursor(FeedNeed need) {
    return FeedPlace.cursor(need);
  }

  private Map<UUID, FeedNeed> needs(Collection<UUID> publicIds) {
    PartnerPolicy partner = reader.policy();
    if (publicIds.isEmpty()) {
      return Map.of();
    }
    return partner == null ? released.of(publicIds) : disclosed.of(partner, publicIds);
  }
}
