package org.bangfu.reporting.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.CountingTargets;
import org.bangfu.reporting.aim.ReadTargets;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.RankDivisions;
import org.bangfu.reporting.figure.ReadFigures;
import org.jspecify.annotations.Nullable;

/**
 * Ranks divisions by what part of their targets they have come to, in three statements. Equals
 * share a rank, though they may not look equal: what is ranked is not rounded.
 */
@ApplicationScoped
public class RankAttainment {
  private static final Comparator<Attained> FURTHEST_FIRST =
      Comparator.<Attained, BigDecimal>comparing(
              Attained::reached, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
          .thenComparing(attained -> attained.figure().division());

  private final ReadFigures figures;
  private final RankDivisions divisions;
  private final ReadTargets targets;

  RankAttainment(ReadFigures figures, RankDivisions divisions, ReadTargets targets) {
    this.figures = figures;
    this.divisions = divisions;
    this.targets = targets;
  }

  /**
   * How far a division is.
   *
   * @param inside those of the level that have a target, the furthest first
   * @param without those that have none
   */
  public record Attainment(Attained own, List<Attained> inside, List<Figure> without) {}

  /**
   * @param level of the divisions inside that are ranked; null for none
   * @throws org.bangfu.kit.problem.HttpProblem not found, if the caller has no such division
   */
  public Attainment read(
      DivisionScope scope,
      DivisionCode division,
      @Nullable DivisionLevel level,
      Asked asked,
      Aim aim) {
    Figure own = figures.one(scope, division, asked);
    List<Figure> inside =
        level == null
            ? List.of()
            : divisions.rank(scope, division, level, asked).places().stream()
                .map(RankDivisions.Place::figure)
                .toList();
    CountingTargets counting =
        targets.counting(
            scope,
            Stream.concat(Stream.of(own), inside.stream()).map(Figure::division).toList(),
            List.of(aim));
    List<Attained> all = inside.stream().map(figure -> beside(figure, counting, aim)).toList();
    return new Attainment(
        beside(own, counting, aim),
        ranked(all.stream().filter(Attained::hasTarget).sorted(FURTHEST_FIRST).toList()),
        all.stream()
            .filter(attained -> !attained.hasTarget())
            .map(Attained::figure)
            .sorted(Comparator.comparing(Figure::division))
            .toList());
  }

  private static Attained beside(Figure figure, CountingTargets counting, Aim aim) {
    return new Attained(
        null, figure, counting.against(figure.division(), aim, figure.indicator(), figure.value()));
  }

  private static List<Attained> ranked(List<Attained> sorted) {
    List<Attained> ranked = new ArrayList<>(sorted.size());
    BigDecimal before = null;
    int rank = 0;
    for (Attained each : sorted) {
      BigDecimal attained = each.reached();
      if (attained != null && (before == null || attained.compareTo(before) != 0)) {
        rank = ranked.size() + 1;
        before = attained;
      }
      ranked.add(new Attained(attained == null ? null : rank, each.figure(), each.against()));
    }
    return ranked;
  }
}
