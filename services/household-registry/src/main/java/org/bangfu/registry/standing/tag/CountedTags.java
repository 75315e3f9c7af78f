package org.bangfu.registry.standing.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.registry.standing.CountedDays;
import org.bangfu.registry.standing.Span;

/**
 * On which days a household counts among those with a tag, and how many of its people do: while its
 * file is open and they belong to it. A household counts once, however many of its members have it.
 *
 * @param households by kind
 * @param people by kind; nothing of kinds that a household has as a whole
 */
record CountedTags(Map<String, CountedDays> households, Map<String, CountedDays> people) {

  static CountedTags of(TaggedHousehold household) {
    List<Span> closed = household.closed();
    Map<String, List<Span>> byKind = new HashMap<>();
    Map<String, Map<UUID, List<Span>>> byMember = new HashMap<>();
    for (Tag tag : household.tags()) {
      List<Span> days = days(tag, household.membership(tag.memberId()), closed);
      byKind.computeIfAbsent(tag.kind(), kind -> new ArrayList<>()).addAll(days);
      if (tag.memberId() != null) {
        byMember
            .computeIfAbsent(tag.kind(), kind -> new HashMap<>())
            .computeIfAbsent(tag.subject(), member -> new ArrayList<>())
            .addAll(days);
      }
    }
    Map<String, CountedDays> households = new HashMap<>();
    byKind.forEach((kind, days) -> households.put(kind, CountedDays.once(days)));
    Map<String, CountedDays> people = new HashMap<>();
    byMember.forEach((kind, members) ->
        people.put(
            kind,
            members.values().stream()
                .map(CountedDays::once)
                .reduce(CountedDays.NONE, CountedDays::and)));
    return new CountedTags(households, people);
  }

  private static List<Span> days(Tag tag, Span membership, List<Span> closed) {
    List<Span> days = new ArrayList<>();
    for (Span counted : tag.counted()) {
      Span both = counted.within(membership);
      if (both != null) {
        days.addAll(both.without(closed));
      }
    }
    return days;
  }

  /** What has to be told where these follow others. */
  List<TagMoved> since(CountedTags before) {
    List<TagMoved> moves = new ArrayList<>();
    // a kind that was counted before is there now too: no tag is deleted
    for (String kind : new TreeSet<>(households.keySet())) {
      SortedMap<LocalDate, Integer> more = since(kind, households, before.households);
      SortedMap<LocalDate, Integer> morePeople = since(kind, people, before.people);
      TreeSet<LocalDate> days = new TreeSet<>(more.keySet());
      days.addAll(morePeople.keySet());
      days.forEach(day ->
          moves.add(
              new TagMoved(kind, day, more.getOrDefault(day, 0), morePeople.getOrDefault(day, 0))));
    }
    return moves;
  }

  private static SortedMap<LocalDate, Integer> since(
      String kind, Map<String, CountedDays> now, Map<String, CountedDays> before) {
    CountedDays days = now.get(kind);
    return days == null ? new TreeMap<>() : days.since(before.getOrDefault(kind, CountedDays.NONE));
  }
}
