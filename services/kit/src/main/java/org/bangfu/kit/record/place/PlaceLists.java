package org.bangfu.kit.record.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Lists in the order of division and id. That order, unlike the order of ids alone, is one that an
 * index on (division, id) gives for a village and for a province alike without a sort.
 */
@ApplicationScoped
public class PlaceLists {
  private final EntityManager entities;

  PlaceLists(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A page of rows.
   *
   * @param equal columns, constants of the caller's, with what they must be
   */
  public <E extends Placed, T> Page<T> page(
      Class<E> type,
      Reach reach,
      DivisionScope scope,
      @Nullable DivisionCode division,
      Map<String, Object> equal,
      PageRequest request,
      Function<E, T> toItem) {
    return pageOf(type, reach, scope, division, equal, request, rows -> toItem);
  }

  /**
   * The same for items that need something more, which is then read for all rows together.
   *
   * @param toItems what makes the items, once it knows the rows
   */
  public <E extends Placed, T> Page<T> pageOf(
      Class<E> type,
      Reach reach,
      DivisionScope scope,
      @Nullable DivisionCode division,
      Map<String, Object> equal,
      PageRequest request,
      Function<List<E>, Function<E, T>> toItems) {
    StringBuilder sql =
        new StringBuilder(
            "select {r.*} from %1$s r where {reached} and %2$s >= :begin and %2$s < :end and (%2$s, id) > (:afterDivision, :afterId)"
                .formatted(reach.table(), reach.place(scope)));
    equal.keySet().forEach(c -> sql.append(" and ").append(c).append(" = :").append(c));
    sql.append(" order by ").append(reach.place(scope)).append(", id");
    DivisionCode place = division == null ? DivisionCode.NATION : division;
    PlaceCursor after = PlaceCursor.of(request);
    TypedQuery<E> query =
        reach
            .condition(scope)
            .query(entities, sql.toString(), type, "r")
            .setParameter("begin", PlaceCondition.begin(place))
            .setParameter("end", PlaceCondition.end(place))
            .setParameter("afterDivision", after.division())
            .setParameter("afterId", after.id())
            .setMaxResults(request.rowsToRead());
    equal.forEach(query::setParameter);
    List<E> rows = query.getResultList();
    return Page.of(
        rows,
        request,
        row -> PlaceCursor.of(reach.shown(scope, row.division()), row.id()),
        toItems.apply(rows));
  }
}
