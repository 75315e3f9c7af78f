package org.bangfu.registry.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which days somebody counts. What changes a figure is the difference of two of these.
 *
 * @param moves by day, how many come with it; less than zero where they go
 */
public record CountedDays(SortedMap<LocalDate, Integer> moves) {
  public static final CountedDays NONE = new CountedDays(new TreeMap<>());

  /** Of one that counts once, on whatever days of several spans. */
  public static CountedDays once(List<Span> spans) {
    TreeMap<LocalDate, Integer> moves = new TreeMap<>();
    LocalDate from = null;
    LocalDate until = LocalDate.MIN;
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      if (from == null || (until != null && span.from().isAfter(until))) {
        put(moves, from, until);
        from = span.from();
        until = span.until();
      } else if (until != null && (span.until() == null || span.until().isAfter(until))) {
        until = span.until();
      }
    }
    put(moves, from, until);
    return new CountedDays(moves);
  }

  /** Of these and others together. */
  public CountedDays and(CountedDays others) {
    TreeMap<LocalDate, Integer> both = new TreeMap<>(moves);
    others.moves.forEach((day, change) -> both.merge(day, change, Integer::sum));
    return new CountedDays(both);
  }

  /** What has to be told where these follow others: by day, and never nothing. */
  public SortedMap<LocalDate, Integer> since(CountedDays before) {
    TreeMap<LocalDate, Integer> difference = new TreeMap<>(moves);
    before.moves.forEach((day, change) -> difference.merge(day, -change, Integer::sum));
    difference.values().removeIf(change -> change == 0);
    return difference;
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
