package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.Condition;

/** What everybody may see: what was released, with what its group shares. */
@ApplicationScoped
class Released {
  private final FeedQueries queries;

  Released(FeedQueries queries) {
    this.queries = queries;
  }

  /**
   * Those that can be met, one row more than the page holds, by county and public id, so that a
   * cursor tells no more than the rows do.
   */
  <V extends FeedItem> List<V> page(FeedKind<V> kind, FeedFilter filter, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    FeedPlace.of(filter.division(), page).into(values);
    filter.into(values);
    values.put("rows", page.rowsToRead());
    String sql =
        select(kind)
            + " and not r.over and r.county >= :countyBegin and r.county < :countyEnd"
            + " and r.place >= :begin and r.place < :end"
            + " and (r.county, r.public_id) > (:afterCounty, :afterId)"
            + (filter.category() == null ? "" : " and r.category = :category")
            + (filter.measure() == null ? "" : " and n.measure = :measure")
            + " order by r.county, r.public_id limit :rows";
    return read(kind, Condition.of(sql, values));
  }

  /** Those of the public ids that may be seen. */
  <V extends FeedItem> List<V> of(FeedKind<V> kind, Collection<UUID> publicIds) {
    return read(
        kind,
        Condition.of(
            select(kind) + " and n.public_id = any(cast(:ids as uuid[]))",
            Map.of("ids", FeedQueries.texts(publicIds))));
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

  private <V extends FeedItem> List<V> read(FeedKind<V> kind, Condition query) {
    return kind.items(queries.rows(query).stream().map(FeedRow::open).toList());
  }
}
