package org.bangfu.consumption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
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
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private PlaceList(Class<T> type, String entity) {
    this.type = type;
    this.entity = entity;
  }

  /**
   * @param entity the entity's name in queries; it has the attributes {@code division} and {@code
   *     id}
   * @param seen holds for the rows {@code r} that the caller may see
   * @param division everything inside it; null for all that the caller may see
   */
  public static <T> PlaceList<T> of(
      Class<T> type, String entity, String seen, @Nullable DivisionCode division) {
    PlaceList<T> list = new PlaceList<>(type, entity);
    list.conditions.add(seen);
    if (division != null) {
      list.conditions.add(DivisionScope.of(division).hqlCondition("r.division"));
    }
    return list;
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
        entities.createQuery(
            "select r from "
                + entity
                + " r where "
                + String.join(" and ", conditions)
                + " order by r.division, r.id",
            type);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(page.rowsToRead()).getResultList();
  }
}
