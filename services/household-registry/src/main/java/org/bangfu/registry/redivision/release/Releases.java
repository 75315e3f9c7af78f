package org.bangfu.registry.redivision.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The releases, and how each differs. */
@ApplicationScoped
public class Releases {
  private static final String PAGE =
      """
      select d.kind, d.division, d.to_code, d.name, d.name_before from division_difference d
      where d.release_id = :release and (:kind = '' or d.kind = :kind)
        and d.division >= :begin and d.division < :end and d.division > :after
      order by d.division
      """;
  private static final String COUNTS =
      "select d.kind, count(*) from division_difference d where d.release_id = :release group by d.kind";

  private final Session entities;

  Releases(Session entities) {
    this.entities = entities;
  }

  /** One of the caller's; a problem if there is none. */
  public DivisionRelease require(UUID id, DivisionScope scope) {
    DivisionRelease release = entities.find(DivisionRelease.class, id);
    if (release == null || !scope.covers(release.division())) {
      throw Problems.notFound("release", id);
    }
    return release;
  }

  /** How many of each kind there are; of all kinds. */
  public Map<DivisionDifferenceKind, Long> counts(UUID release) {
    Map<DivisionDifferenceKind, Long> counts = new EnumMap<>(DivisionDifferenceKind.class);
    for (DivisionDifferenceKind kind : DivisionDifferenceKind.values()) {
      counts.put(kind, 0L);
    }
    entities
        .createNativeQuery(COUNTS, Tuple.class)
        .setParameter("release", release)
        .getResultList()
        .forEach(row ->
            counts.put(
                DivisionDifferenceKind.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
    return counts;
  }

  /**
   * By code.
   *
   * @param kind only those; all if null
   * @param inside only in this division
   * @param after the code of the last one that was seen; empty for the beginning
   */
  public List<DivisionDifference> page(
      UUID release,
      @Nullable DivisionDifferenceKind kind,
      DivisionCode inside,
      String after,
      int rows) {
    return entities
        .createNativeQuery(PAGE, Tuple.class)
        .setParameter("release", release)
        .setParameter("kind", kind == null ? "" : kind.name())
        .setParameter("begin", PlaceCondition.begin(inside))
        .setParameter("end", PlaceCondition.end(inside))
        .setParameter("after", after)
        .setMaxResults(rows)
        .getResultList()
        .stream()
        .map(Releases::difference)
        .toList();
  }

  private static DivisionDifference difference(Tuple row) {
    String to = row.get(2, String.class);
    return new DivisionDifference(
        DivisionDifferenceKind.valueOf(row.get(0, String.class)),
        new DivisionCode(row.get(1, String.class)),
        to == null ? null : new DivisionCode(to),
        row.get(3, String.class),
        row.get(4, String.class));
  }
}
