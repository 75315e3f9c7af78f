package org.bangfu.registry.standing.monitoring.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.standing.monitoring.CountedCase;
import org.bangfu.registry.standing.monitoring.CountedCases;
import org.bangfu.registry.standing.monitoring.Span;
import org.jspecify.annotations.Nullable;

/**
 * On which days a household counts among those with a risk: while it is watched and its file is
 * open, by the risks that were named last. What changes a figure is the difference of two of these.
 *
 * @param byRisk on which day it comes among them, and on which it goes
 */
record CountedRisks(Map<Risk, TreeMap<LocalDate, Integer>> byRisk) {

  /**
   * @param namings in the order in which they count
   * @param steps all of the household, in the order in which they were recorded
   */
  static CountedRisks of(List<Naming> namings, List<HouseholdStep> steps) {
    Map<Risk, TreeMap<LocalDate, Integer>> byRisk = new EnumMap<>(Risk.class);
    List<CountedCase> cases = CountedCases.of(steps);
    for (Risk risk : Risk.values()) {
      List<Span> days = new ArrayList<>();
      cases.forEach(spell -> days.addAll(days(risk, spell, namings)));
      byRisk.put(risk, moves(days));
    }
    return new CountedRisks(byRisk);
  }

  /** What has to be told where these follow others. */
  List<RiskMoved> since(CountedRisks before) {
    List<RiskMoved> moves = new ArrayList<>();
    byRisk.forEach((risk, days) -> {
      TreeMap<LocalDate, Integer> difference = new TreeMap<>(days);
      before
          .byRisk
          .getOrDefault(risk, new TreeMap<>())
          .forEach((day, change) -> difference.merge(day, -change, Integer::sum));
      difference.forEach((day, change) -> {
        if (change != 0) {
          moves.add(new RiskMoved(risk, day, change));
        }
      });
    });
    return moves;
  }

  private static List<Span> days(Risk risk, CountedCase spell, List<Naming> namings) {
    List<Naming> its = namings.stream().filter(named -> spell.holds(named.foundOn())).toList();
    List<Span> days = new ArrayList<>();
    for (int i = 0; i < its.size(); i++) {
      if (its.get(i).has(risk)) {
        LocalDate next = i + 1 < its.size() ? its.get(i + 1).foundOn() : null;
        Span counts = new Span(its.get(i).foundOn(), next);
        for (Span watched : spell.days()) {
          Span both = counts.within(watched);
          if (both != null) {
            days.add(both);
          }
        }
      }
    }
    return days;
  }

  /** Days of two namings, or of a case that was taken back and taken anew, count once. */
  private static TreeMap<LocalDate, Integer> moves(List<Span> days) {
    TreeMap<LocalDate, Integer> moves = new TreeMap<>();
    days.sort(Comparator.comparing(Span::from));
    LocalDate from = null;
    LocalDate until = LocalDate.MIN;
    for (Span span : days) {
      if (from == null || (until != null && span.from().isAfter(until))) {
        put(moves, from, until);
        from = span.from();
        until = span.until();
      } else if (until != null && (span.until() == null || span.until().isAfter(until))) {
        until = span.until();
      }
    }
    put(moves, from, until);
    return moves;
  }

  private static void put(
      TreeMap<LocalDate, Integer> moves, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null) {
      moves.put(from, 1);
      if (until != null) {
        moves.put(until, -1);
      }
    }
  }
}
