package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.help.wish.MakerKind;

/** The wishes that everybody may see. */
@ApplicationScoped
class ReleasedWishes {
  private static final String SELECT =
      "select "
          + WishColumns.OF_WISH
          + ", r.place, r.category, r.released_on from released_item r join wish n on n.id = r.item_id"
          + " where r.kind = 'WISH' and r.group_id is not null and not r.gone and "
          + WishColumns.VISIBLE;

  private final EntityManager entities;

  ReleasedWishes(EntityManager entities) {
    this.entities = entities;
  }

  /** One row more than the page holds, by county and public id. */
  List<FeedWish> page(WishFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    Query query =
        place.into(
            entities.createNativeQuery(
                SELECT
                    + " and not r.over and r.county >= :countyBegin and r.county < :countyEnd"
                    + " and r.place >= :begin and r.place < :end"
                    + " and (r.county, r.public_id) > (:afterCounty, :afterId)"
                    + (filter.makerKind() == null ? "" : " and r.category = :kind")
                    + " order by r.county, r.public_id",
                Tuple.class));
    if (filter.makerKind() != null) {
      query.setParameter("kind", filter.makerKind().name());
    }
    return read(query.setMaxResults(page.rowsToRead()));
  }

  /** Those of the public ids that may be seen. */
  List<FeedWish> of(Collection<UUID> publicIds) {
    return read(
        entities
            .createNativeQuery(SELECT + " and n.public_id = any(cast(:ids as uuid[]))", Tuple.class)
            .setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  @SuppressWarnings("unchecked")
  private static List<FeedWish> read(Query query) {
    return ((List<Tuple>) query.getResultList()).stream().map(ReleasedWishes::wish).toList();
  }

  private static FeedWish wish(Tuple row) {
    String kind = FeedColumns.text(row, "category");
    return new FeedWish(
        FeedColumns.publicId(row),
        Objects.requireNonNull(FeedColumns.division(row, "place")),
        kind == null ? null : MakerKind.valueOf(kind),
        row.get("wished", String.class),
        WishColumns.value(row),
        WishColumns.open(row),
        FeedColumns.day(row, "released_on"),
        null,
        null,
        null);
  }
}
