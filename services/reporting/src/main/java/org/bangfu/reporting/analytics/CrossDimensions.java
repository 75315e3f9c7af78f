package org.bangfu.reporting.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.analytics.CrossKey.Sum;
import org.bangfu.reporting.division.Divisions;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Reading;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Term;
import org.bangfu.reporting.question.TimeQuery.Time;

/**
 * Takes figures apart by several dimensions at once. Sums are kept for one at a time, so these are
 * made of the facts.
 */
@ApplicationScoped
class CrossDimensions {
  private static final Comparator<List<String>> BY_VALUE =
      Comparator.comparing(parts -> String.join("\n", parts));

  private final CrossSums sums;
  private final Divisions divisions;

  CrossDimensions(CrossSums sums, Divisions divisions) {
    this.sums = sums;
    this.divisions = divisions;
  }

  /** Division by division, each with its times, parts and indicators in their order. */
  List<Cell> read(DivisionScope scope, List<DivisionCode> rows, Analysis analysis) {
    List<Sum> wanted =
        analysis.times().stream()
            .flatMap(time ->
                analysis.indicators().stream()
                    .flatMap(versions ->
                        asked(versions, time).formula().terms().stream()
                            .map(term -> sum(term, time))))
            .distinct()
            .toList();
    // each is looked for, whether there is anything of it or not
    Analyse.requireFew((long) rows.size() * wanted.size());
    Map<CrossKey, BigDecimal> found = sums.of(scope, rows, wanted, analysis.dimensions());
    TreeSet<List<String>> parts = new TreeSet<>(BY_VALUE);
    found.keySet().forEach(key -> parts.add(key.parts()));
    Analyse.requireFew(
        (long) rows.size() * analysis.times().size() * parts.size() * analysis.indicators().size());
    Map<DivisionCode, String> names = divisions.names(scope, rows);
    List<Cell> cells = new ArrayList<>();
    for (DivisionCode division : rows) {
      String name = Objects.requireNonNull(names.get(division));
      for (Time time : analysis.times()) {
        for (List<String> part : parts) {
          for (List<Indicator> versions : analysis.indicators()) {
            Asked asked = asked(versions, time);
            List<Reading> readings =
                asked.formula().terms().stream()
                    .map(term -> new CrossKey(division, sum(term, time), part))
                    .map(key ->
                        new Reading(division, name, found.getOrDefault(key, BigDecimal.ZERO), null))
                    .toList();
            cells.add(new Cell(asked.figure(readings), time, part, Against.NOTHING));
          }
        }
      }
    }
    return cells;
  }

  private static Asked asked(List<Indicator> versions, Time time) {
    return Asked.of(Catalogue.inForce(versions, time.asOf()), Narrowing.NONE, time);
  }

  private static Sum sum(Term term, Time time) {
    return new Sum(term.indicator().id(), time.span(term.indicator().kind()).from(), time.asOf());
  }
}
