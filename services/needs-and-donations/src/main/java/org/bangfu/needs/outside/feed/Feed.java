package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** The feed as its reader may see it. */
@ApplicationScoped
public class Feed {
  private final ReleasedNeeds releasedNeeds;
  private final ReleasedWishes releasedWishes;
  private final PartnerView partners;
  private final Changes changes;
  private final RowFloor floor;
  private final Reader reader;

  Feed(
      ReleasedNeeds releasedNeeds,
      ReleasedWishes releasedWishes,
      PartnerView partners,
      Changes changes,
      RowFloor floor,
      Reader reader) {
    this.releasedNeeds = releasedNeeds;
    this.releasedWishes = releasedWishes;
    this.partners = partners;
    this.changes = changes;
    this.floor = floor;
    this.reader = reader;
  }

  /**
   * What has changed, with what it is now.
   *
   * @param needs by public id, as the wishes; what is not among them is to be seen no more
   */
  public record News(Changes.Batch batch, Map<UUID, FeedNeed> needs, Map<UUID, FeedWish> wishes) {}

  /** One row more than the page holds. */
  public List<FeedNeed> needs(FeedFilter filter, PageRequest page) {
    PartnerPolicy partner = reader.policy();
    return partner == null
        ? floor.released(() -> releasedNeeds.page(filter, page))
        : partners.needs(partner, filter, page);
  }

  /** Likewise. */
  public List<FeedWish> wishes(WishFilter filter, PageRequest page) {
    PartnerPolicy partner = reader.policy();
    return partner == null
        ? floor.released(() -> releasedWishes.page(filter, page))
        : partners.wishes(partner, filter, page);
  }

  /** Null if it is not to be seen. */
  public @Nullable FeedNeed need(UUID publicId) {
    return read(() -> needs(List.of(publicId))).get(publicId);
  }

  /** Likewise. */
  public @Nullable FeedWish wish(UUID publicId) {
    return read(() -> wishes(List.of(publicId))).get(publicId);
  }

  /**
   * @param cursor a {@code next} of before; null for whoever begins now
   * @throws RuntimeException a problem for one from before all that is kept
   */
  public News changes(@Nullable String cursor, int limit) {
    return read(() -> {
      Changes.Batch batch = batch(cursor, limit);
      return new News(
          batch, needs(ids(batch, Changes.Kind.NEED)), wishes(ids(batch, Changes.Kind.WISH)));
    });
  }

  private Changes.Batch batch(@Nullable String cursor, int limit) {
    try {
      return changes.after(reader.policy(), cursor, limit);
    } catch (PositionTooOldException e) {
      throw Problems.problem(
          NeedsProblem.FEED_POSITION_TOO_OLD,
          "Changes from then on are kept no more. Begin anew: take the position now, and read the lists whole.");
    }
  }

  /** Runs a query with the eyes of whoever reads. */
  public <T> T read(Supplier<T> query) {
    return reader.policy() == null ? floor.released(query) : query.get();
  }

  /** The key of the page after one that ends with the need. */
  public static String cursor(FeedNeed need) {
    return FeedPlace.cursor(need.place(), need.publicId());
  }

  /** Likewise. */
  public static String cursor(FeedWish wish) {
    return FeedPlace.cursor(wish.place(), wish.publicId());
  }

  private static List<UUID> ids(Changes.Batch batch, Changes.Kind kind) {
    return batch.changes().stream()
        .filter(change -> change.kind() == kind)
        .map(Changes.Change::publicId)
        .toList();
  }

  private Map<UUID, FeedNeed> needs(Collection<UUID> publicIds) {
    PartnerPolicy partner = reader.policy();
    return byId(
        publicIds,
        () -> partner == null ? releasedNeeds.of(publicIds) : partners.needs(partner, publicIds),
        FeedNeed::publicId);
  }

  private Map<UUID, FeedWish> wishes(Collection<UUID> publicIds) {
    PartnerPolicy partner = reader.policy();
    return byId(
        publicIds,
        () -> partner == null ? releasedWishes.of(publicIds) : partners.wishes(partner, publicIds),
        FeedWish::publicId);
  }

  private static <T> Map<UUID, T> byId(
      Collection<UUID> wanted, Supplier<List<T>> query, Function<T, UUID> id) {
    return wanted.isEmpty()
        ? Map.of()
        : query.get().stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
