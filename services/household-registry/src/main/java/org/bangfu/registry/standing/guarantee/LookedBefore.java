package org.bangfu.registry.standing.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other looks say of an item of a household around the day of a look.
 *
 * @param before the verdict that counts on the day so far; null if nobody has looked
 * @param until the day of the next look, from which that one counts; null if there is none
 */
record LookedBefore(@Nullable Verdict before, @Nullable LocalDate until) {
  static final LookedBefore NEVER = new LookedBefore(null, null);

  /**
   * What a look on the day moves: nothing where it finds what was known, and nothing on days on
   * which the file was closed.
   *
   * @param closed in their order
   */
  List<VerdictMoved> moves(
      GuaranteeItem item, LocalDate day, Verdict found, List<ClosedSpan> closed) {
    List<VerdictMoved> moves = new ArrayList<>(2);
    if (found == before) {
      return moves;
    }
    LocalDate from = day;
    for (ClosedSpan span : closed) {
      if (span.until().isAfter(from) && isBefore(span.from())) {
        move(moves, item, found, from, span.from());
        from = span.until();
      }
    }
    if (isBefore(from)) {
      move(moves, item, found, from, until);
    }
    return moves;
  }

  private boolean isBefore(LocalDate day) {
    return until == null || day.isBefore(until);
  }

  private void move(
      List<VerdictMoved> moves,
      GuaranteeItem item,
      Verdict found,
      LocalDate from,
      @Nullable LocalDate to) {
    if (to == null || from.isBefore(to)) {
      moves.add(new VerdictMoved(item, from, before, found));
      if (to != null) {
        moves.add(new VerdictMoved(item, to, found, before));
      }
    }
  }
}
