package org.bangfu.consumption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows of a place, ordered by division and id, so that one index on both serves the
 * filter by division, the order and the cursor.
 */
public final class PlaceList<T> {
  private final Class<T> type;
  private final String entity;
  private final Condition seen;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private PlaceList(Class<T> type, String entity, Condition seen) {
    this.type = type;
    this.entity = entity;
    this.seen = seen;
  }

  /**
   * @param entity the entity's name in queries; it has the attributes {@code division} and {@code
   *     id}
   * @param seen holds for the rows {@code r} that the caller may see
   * @param division everything inside it; null for all that the caller may see
   */
  public static <T> PlaceList<T> of(
      Class<T> type, String entity, Condition seen, @Nullable DivisionCode division) {
    return new PlaceList<>(type, entity, seen.and(DivisionScope.hqlInside("r.division", division)));
  }

  /** Narrows the list to rows whose attribute has the value; null narrows nothing. */
  public PlaceList<T> where(String attribute, @Nullable Object value) {
    if (value != null) {
      conditions.add("r." + attribute + " = :" + attribute);
      parameters.put(attribute, value);
    }
    return this;
  }

  /** The rows of the page and one more, if there is one. */
  public List<T> read(EntityManager entities, PageRequest page) {
    PlaceCursor after = PlaceCursor.of(page);
    conditions.add("(cast(r.division as string), r.id) > (:afterDivision, :afterId)");
    parameters.put("afterDivision", after.division());
    parameters.put("afterId", after.id());
    TypedQuery<T> query =
        seen.hql(
            entities,
            "select r from "
                + entity
                + " r where {reached} and "
                + String.join(" and ", conditions)
                + " order by r.division, r.id",
            type);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(page.rowsToRead()).getResultList();
  }
}
