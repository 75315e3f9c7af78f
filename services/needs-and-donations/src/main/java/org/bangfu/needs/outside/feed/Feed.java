package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** The feed as its reader may see it; each question is asked inside of {@link #read}. */
@ApplicationScoped
public class Feed {
  private final FeedKinds kinds;
  private final Released released;
  private final PartnerView partners;
  private final Changes changes;
  private final PartnerRead partnerRead;
  private final Reader reader;

  Feed(
      FeedKinds kinds,
      Released released,
      PartnerView partners,
      Changes changes,
      PartnerRead partnerRead,
      Reader reader) {
    this.kinds = kinds;
    this.released = released;
    this.partners = partners;
    this.changes = changes;
    this.partnerRead = partnerRead;
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
    return page(kinds.needs(), filter, page);
  }

  /** Likewise. */
  public List<FeedWish> wishes(FeedFilter filter, PageRequest page) {
    return page(kinds.wishes(), filter, page);
  }

  /** Null if it is not to be seen. */
  public @Nullable FeedNeed need(UUID publicId) {
    return of(kinds.needs(), List.of(publicId)).get(publicId);
  }

  /** Likewise. */
  public @Nullable FeedWish wish(UUID publicId) {
    return of(kinds.wishes(), List.of(publicId)).get(publicId);
  }

  /**
   * @param cursor a {@code next} of before; null for whoever begins now
   * @throws RuntimeException a problem for one from before all that is kept
   */
  public News changes(@Nullable String cursor, int limit) {
    Changes.Batch batch = batch(cursor, limit);
    return new News(batch, changed(kinds.needs(), batch), changed(kinds.wishes(), batch));
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

  /** Runs queries with the eyes of whoever reads: a partner's in one transaction. */
  public <T> T read(Supplier<T> queries) {
    return reader.isPartner() ? partnerRead.of(queries) : queries.get();
  }

  /** The key of the page after one that ends with the item. */
  public static String cursor(FeedItem item) {
    return FeedPlace.cursor(item.place(), item.publicId());
  }

  private <V extends FeedItem> List<V> page(FeedKind<V> kind, FeedFilter filter, PageRequest page) {
    PartnerPolicy partner = reader.policy();
    return partner == null
        ? released.page(kind, filter, page)
        : partners.page(kind, partner, filter, page);
  }

  private <V extends FeedItem> Map<UUID, V> changed(FeedKind<V> kind, Changes.Batch batch) {
    return of(
        kind,
        batch.changes().stream()
            .filter(change -> change.kind() == kind.kind())
            .map(Changes.Change::publicId)
            .toList());
  }

  private <V extends FeedItem> Map<UUID, V> of(FeedKind<V> kind, Collection<UUID> publicIds) {
    if (publicIds.isEmpty()) {
      return Map.of();
    }
    PartnerPolicy partner = reader.policy();
    List<V> items =
        partner == null ? released.of(kind, publicIds) : partners.of(kind, partner, publicIds);
    return items.stream().collect(Collectors.toMap(FeedItem::publicId, Function.identity()));
  }
}
