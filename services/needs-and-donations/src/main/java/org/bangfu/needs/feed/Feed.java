package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.kit.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The feed as its reader may see it. */
@ApplicationScoped
public class Feed {
  private final ReleasedNeeds released;
  private final Changes changes;
  private final RowFloor floor;
  private final Reader reader;

  Feed(ReleasedNeeds released, Changes changes, RowFloor floor, Reader reader) {
    this.released = released;
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
    return read(() -> List.copyOf(released.page(filter, page)));
  }

  /** Null if it is not to be seen. */
  public @Nullable FeedNeed need(UUID publicId) {
    return read(() -> released.of(List.of(publicId))).get(publicId);
  }

  /**
   * @param cursor a {@code next} of before; null for whoever begins now
   */
  public News changes(@Nullable String cursor, int limit) {
    return read(() -> {
      Changes.Batch batch = changes.after(cursor, limit);
      return new News(
          batch,
          released.of(
              batch.changes().stream().map(Changes.Change::publicId).collect(Collectors.toList())));
    });
  }

  /** Runs a query with the eyes of whoever reads. */
  public <T> T read(Supplier<T> query) {
    return reader.partner() == null ? floor.released(query) : query.get();
  }

  /** The next page's key of a list of needs. */
  public static String cursor(FeedNeed need) {
    return FeedPlace.cursor(need);
  }
}
