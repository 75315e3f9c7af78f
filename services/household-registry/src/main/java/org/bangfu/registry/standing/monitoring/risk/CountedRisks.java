package org.bangfu.registry.standing.monitoring.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.standing.CountedDays;
import org.bangfu.registry.standing.Span;
import org.bangfu.registry.standing.monitoring.CountedCase;
import org.bangfu.registry.standing.monitoring.CountedCases;

/**
 * On which days a household counts among those with a risk: while it is watched and its file is
 * open, by the risks that were named last. What changes a figure is the difference of two of these.
 *
 * @param byRisk on which day it comes among them, and on which it goes
 */
record CountedRisks(Map<Risk, CountedDays> byRisk) {

  /**
   * @param namings in the order in which they count
   * @param steps all of the household, in the order in which they were recorded
   */
  static CountedRisks of(List<Naming> namings, List<HouseholdStep> steps) {
    Map<Risk, CountedDays> byRisk = new EnumMap<>(Risk.class);
    List<CountedCase> cases = CountedCases.of(steps);
    for (Risk risk : Risk.values()) {
      List<Span> days = new ArrayList<>();
      cases.forEach(spell -> days.addAll(days(risk, spell, namings)));
      // days of two namings, or of a case that was taken back and taken anew, count once
      byRisk.put(risk, CountedDays.once(days));
    }
    return new CountedRisks(byRisk);
  }

  /** What has to be told where these follow others. */
  List<RiskMoved> since(CountedRisks before) {
    List<RiskMoved> moves = new ArrayList<>();
    byRisk.forEach((risk, days) ->
        days.since(before.byRisk.getOrDefault(risk, CountedDays.NONE))
            .forEach((day, change) -> moves.add(new RiskMoved(risk, day, change))));
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
}
