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

/** Lists of entities by place; what is listed most is made of columns. */
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
    PlacePage page = new PlacePage(reach, scope, division, equal, request);
    TypedQuery<E> query =
        reach
            .condition(scope)
            .query(entities, page.sql("{r.*}"), type, "r")
            .setMaxResults(request.rowsToRead());
    page.values().forEach(query::setParameter);
    List<E> rows = query.getResultList();
    return page.of(rows, toItems.apply(rows));
  }
}
