package org.bangfu.registry.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first on.
 *
 * @param until the day after the last; null where there is no last
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

  /** The days that both have; null if there is none. */
  public @Nullable Span within(Span other) {
    LocalDate later = from.isAfter(other.from) ? from : other.from;
    LocalDate earlier = earlier(until, other.until);
    return earlier == null || later.isBefore(earlier) ? new Span(later, earlier) : null;
  }

  /**
   * What is left of these days.
   *
   * @param taken in their order
   */
  public List<Span> without(List<Span> taken) {
    List<Span> left = new ArrayList<>();
    LocalDate next = from;
    for (Span gone : taken) {
      Span before = new Span(next, until).within(new Span(LocalDate.MIN, gone.from));
      if (before != null) {
        left.add(before);
      }
      if (gone.until == null) {
        return left;
      }
      next = next.isBefore(gone.until) ? gone.until : next;
    }
    if (until == null || next.isBefore(until)) {
      left.add(new Span(next, until));
    }
    return left;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
