package org.bangfu.reporting.division;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/** The divisions that exist. */
@ApplicationScoped
public class Divisions {
  private final EntityManager entities;

  Divisions(EntityManager entities) {
    this.entities = entities;
  }

  /** The names of those that exist in the scope, in one statement, in the order of their codes. */
  @SuppressWarnings("unchecked")
  @Transactional
  public Map<DivisionCode, String> names(DivisionScope scope, Collection<DivisionCode> codes) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select d.code, d.name from division d where d.code = any(cast(:codes as text[]))
                order by length(d.code), d.code
                """,
                Tuple.class)
            .setParameter(
                "codes",
                codes.stream()
                    .filter(scope::covers)
                    .map(DivisionCode::value)
                    .distinct()
                    .toArray(String[]::new))
            .getResultList();
    Map<DivisionCode, String> names = new LinkedHashMap<>();
    rows.forEach(
        row -> names.put(new DivisionCode(row.get(0, String.class)), row.get(1, String.class)));
    return names;
  }
}
