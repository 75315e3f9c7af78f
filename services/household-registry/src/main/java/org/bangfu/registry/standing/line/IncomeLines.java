package org.bangfu.registry.standing.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.kit.value.division.DivisionCode;

/** The lines that were set. They are public: whoever is inside a region reads what binds it. */
@ApplicationScoped
public class IncomeLines {
  private static final Comparator<IncomeLine> NEAREST_FIRST =
      Comparator.comparing((IncomeLine line) -> line.division().level()).reversed();

  private final EntityManager entities;

  IncomeLines(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The lines that bind divisions in years, in one statement: the highest of its own and of those
   * above, since a region may ask for more than the nation does, and not for less.
   *
   * @return by division and year; without those that none binds
   */
  public Map<DivisionCode, Map<Integer, IncomeLine>> binding(
      Collection<DivisionCode> divisions, LineKind kind, Collection<Integer> years) {
    Map<List<Object>, IncomeLine> last = new HashMap<>();
    entities
        .createQuery(
            "from IncomeLine l where l.kind = :kind and l.year in :years and l.division in :above"
                + " order by l.id",
            IncomeLine.class)
        .setParameter("kind", kind)
        .setParameter("years", years)
        .setParameter(
            "above",
            divisions.stream()
                .flatMap(division -> division.selfAndAncestors().stream())
                .distinct()
                .toList())
        .getResultStream()
        .forEach(line -> last.put(List.of(line.division(), line.year()), line));
    Map<DivisionCode, Map<Integer, IncomeLine>> binding = new HashMap<>();
    for (DivisionCode division : divisions) {
      Map<Integer, IncomeLine> its = new HashMap<>();
      for (int year : years) {
        division.selfAndAncestors().stream()
            .map(above -> last.get(List.of(above, year)))
            .filter(Objects::nonNull)
            .max(Comparator.comparing(IncomeLine::amount))
            .ifPresent(line -> its.put(year, line));
      }
      binding.put(division, its);
    }
    return binding;
  }

  /** Those of a division and of all above it, the nearest first, as each was said last. */
  public List<IncomeLine> of(DivisionCode division, int year) {
    Map<String, IncomeLine> last = new LinkedHashMap<>();
    entities
        .createQuery(
            "from IncomeLine l where l.year = :year and l.division in (:above) order by l.id",
            IncomeLine.class)
        .setParameter("year", year)
        .setParameter("above", division.selfAndAncestors())
        .getResultList()
        .forEach(line -> last.put(line.kind() + " " + line.division(), line));
    return last.values().stream().sorted(NEAREST_FIRST).toList();
  }

  Optional<IncomeLine> last(DivisionCode division, LineKind kind, int year) {
    return of(division, year).stream()
        .filter(line -> line.kind() == kind && line.division().equals(division))
        .findFirst();
  }

  void add(IncomeLine line) {
    entities.persist(line);
    entities.flush();
  }
}
