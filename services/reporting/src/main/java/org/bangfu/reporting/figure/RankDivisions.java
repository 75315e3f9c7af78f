package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked.Sum;
import org.jspecify.annotations.Nullable;

/** Ranks the divisions of a level inside another, the greatest first; equals share a rank. */
@ApplicationScoped
public class RankDivisions {
  private static final Comparator<Figure> GREATEST_FIRST =
      Comparator.comparing(
              Figure::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
          .thenComparing(Figure::division);

  private final Figures figures;

  RankDivisions(Figures figures) {
    this.figures = figures;
  }

  /**
   * A place in the ranking.
   *
   * @param rank 1 for the greatest; null where there is no value
   */
  public record Place(@Nullable Integer rank, Figure figure) {}

  /**
   * A ranking as far as the caller may see it.
   *
   * @param divisions how many are ranked
   * @param places of those in the caller's scope
   */
  public record Ranking(int divisions, List<Place> places) {}

  /**
   * Of a division above the caller's own it tells where the caller's own stand, and nothing of the
   * others.
   */
  public Ranking rank(
      DivisionScope scope, DivisionCode division, DivisionLevel level, Asked asked) {
    List<Reading> readings = readings(scope, division, level, asked.sums());
    Map<DivisionCode, List<Reading>> byDivision = new LinkedHashMap<>();
    for (Reading reading : readings) {
      byDivision.computeIfAbsent(reading.division(), code -> new ArrayList<>(2)).add(reading);
    }
    List<Figure> sorted =
        byDivision.values().stream().map(asked::figure).sorted(GREATEST_FIRST).toList();
    return new Ranking(
        sorted.size(),
        ranked(sorted).stream().filter(p -> scope.covers(p.figure().division())).toList());
  }

  private List<Reading> readings(
      DivisionScope scope, DivisionCode division, DivisionLevel level, List<Sum> sums) {
    if (scope.covers(division)) {
      return figures.inside(scope, division, level, sums);
    }
    return scope.divisions().stream().anyMatch(division::contains)
        ? figures.inside(DivisionScope.nation(), division, level, sums)
        : List.of();
  }

  private static List<Place> ranked(List<Figure> sorted) {
    List<Place> places = new ArrayList<>(sorted.size());
    BigDecimal before = null;
    int rank = 0;
    for (Figure figure : sorted) {
      BigDecimal value = figure.value();
      if (value != null && (before == null || value.compareTo(before) != 0)) {
        rank = places.size() + 1;
        before = value;
      }
      places.add(new Place(value == null ? null : rank, figure));
    }
    return places;
  }
}
