package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;

/** What everybody may see: what was released, with what its group shares. */
@ApplicationScoped
class Released {
  private final EntityManager entities;

  Released(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Those that can be met, one row more than the page holds, by county and public id, so that a
   * cursor tells no more than the rows do.
   */
  <V extends FeedItem> List<V> page(FeedKind<V> kind, FeedFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    String sql =
        select(kind)
            + " and not r.over and r.county >= :countyBegin and r.county < :countyEnd"
            + " and r.place >= :begin and r.place < :end"
            + " and (r.county, r.public_id) > (:afterCounty, :afterId)"
            + (filter.category() == null ? "" : " and r.category = :category")
            + (filter.measure() == null ? "" : " and n.measure = :measure")
            + " order by r.county, r.public_id";
    Query query = place.into(entities.createNativeQuery(sql, Tuple.class));
    return read(kind, filter.into(query).setMaxResults(page.rowsToRead()));
  }

  /** Those of the public ids that may be seen. */
  <V extends FeedItem> List<V> of(FeedKind<V> kind, Collection<UUID> publicIds) {
    return read(
        kind,
        entities
            .createNativeQuery(
                select(kind) + " and n.public_id = any(cast(:ids as uuid[]))", Tuple.class)
            .setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  private static String select(FeedKind<?> kind) {
    return "select "
        + kind.columns()
        + kind.table()
            .sql(
                """
                , r.place, r.category, r.released_on from released_item r join {table} n on n.id = r.item_id
                where r.kind = {kind} and r.group_id is not null and not r.gone and\
                """)
        + " "
        + kind.visible();
  }

  @SuppressWarnings("unchecked")
  private static <V extends FeedItem> List<V> read(FeedKind<V> kind, Query query) {
    return kind.items(((List<Tuple>) query.getResultList()).stream().map(FeedRow::open).toList());
  }
}
