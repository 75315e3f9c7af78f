package org.bangfu.registry.standing.insurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangfu.registry.standing.CountedDays;
import org.bangfu.registry.standing.Span;

/**
 * On which days a household counts as insured, and how many of its people: from the first day of a
 * policy to the last, while its file is open. The end counts beforehand, for the day after it.
 */
record CountedInsurance(
    Map<InsuranceKind, CountedDays> households, Map<InsuranceKind, CountedDays> people) {

  static CountedInsurance of(InsuredHousehold household) {
    List<Span> closed = household.closed();
    Map<InsuranceKind, CountedDays> households = new EnumMap<>(InsuranceKind.class);
    Map<InsuranceKind, CountedDays> people = new EnumMap<>(InsuranceKind.class);
    for (Policy policy : household.policies()) {
      // of a kind there is one on a day, so that they add up
      Span days = policy.days();
      CountedDays counted =
          CountedDays.once(days.from().equals(days.until()) ? List.of() : days.without(closed));
      InsuranceKind kind = policy.bought().terms().kind();
      households.merge(kind, counted, CountedDays::and);
      people.merge(kind, times(counted, policy.bought().people()), CountedDays::and);
    }
    return new CountedInsurance(households, people);
  }

  private static CountedDays times(CountedDays days, int people) {
    TreeMap<LocalDate, Integer> moves = new TreeMap<>(days.moves());
    moves.replaceAll((day, change) -> change * people);
    return new CountedDays(moves);
  }

  /** What has to be told where these follow others. */
  List<InsuranceMove> since(CountedInsurance before) {
    List<InsuranceMove> moves = new ArrayList<>();
    // a kind that was counted before is there now too: no policy is deleted
    for (InsuranceKind kind : households.keySet()) {
      SortedMap<LocalDate, Integer> more = since(kind, households, before.households);
      SortedMap<LocalDate, Integer> morePeople = since(kind, people, before.people);
      TreeSet<LocalDate> days = new TreeSet<>(more.keySet());
      days.addAll(morePeople.keySet());
      days.forEach(day ->
          moves.add(
              new InsuranceMove(
                  kind, day, more.getOrDefault(day, 0), morePeople.getOrDefault(day, 0))));
    }
    return moves;
  }

  private static SortedMap<LocalDate, Integer> since(
      InsuranceKind kind,
      Map<InsuranceKind, CountedDays> now,
      Map<InsuranceKind, CountedDays> before) {
    return now.getOrDefault(kind, CountedDays.NONE)
        .since(before.getOrDefault(kind, CountedDays.NONE));
  }
}
