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

/** What everybody may see: the needs that were released, with what their groups share. */
@ApplicationScoped
class ReleasedNeeds {
  private static final String SELECT =
      "select "
          + FeedColumns.OF_NEED
          + ", r.place, r.category, r.released_on from released_item r join need n on n.id = r.item_id"
          + " where r.kind = 'NEED' and r.group_id is not null and not r.gone and "
          + FeedColumns.VISIBLE;

  private final EntityManager entities;

  ReleasedNeeds(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Those that can be met, one row more than the page holds, by county and public id, so that a
   * cursor tells no more than the rows do.
   */
  List<FeedNeed> page(FeedFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    String sql =
        SELECT
            + " and not r.over and r.county >= :countyBegin and r.county < :countyEnd"
            + " and r.place >= :begin and r.place < :end"
            + " and (r.county, r.public_id) > (:afterCounty, :afterId)"
            + (filter.category() == null ? "" : " and r.category = :category")
            + (filter.measure() == null ? "" : " and n.measure = :measure")
            + " order by r.county, r.public_id";
    Query query =
        place.into(entities.createNativeQuery(sql, Tuple.class)).setMaxResults(page.rowsToRead());
    if (filter.category() != null) {
      query.setParameter("category", filter.category().name());
    }
    if (filter.measure() != null) {
      query.setParameter("measure", filter.measure().name());
    }
    return read(query);
  }

  /** Those of the public ids that may be seen. */
  List<FeedNeed> of(Collection<UUID> publicIds) {
    return read(
        entities
            .createNativeQuery(SELECT + " and n.public_id = any(cast(:ids as uuid[]))", Tuple.class)
            .setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  @SuppressWarnings("unchecked")
  private static List<FeedNeed> read(Query query) {
    return ((List<Tuple>) query.getResultList()).stream().map(ReleasedNeeds::need).toList();
  }

  private static FeedNeed need(Tuple row) {
    return new FeedNeed(
        FeedColumns.publicId(row),
        Objects.requireNonNull(FeedColumns.division(row, "place")),
        FeedColumns.category(row, "category"),
        FeedColumns.asked(row),
        FeedColumns.left(row),
        FeedColumns.text(row, "unit"),
        FeedColumns.text(row, "item"),
        FeedColumns.text(row, "public_text"),
        FeedColumns.day(row, "released_on"),
        null,
        null,
        null);
  }
}
