package org.bangfu.kit.record.step;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.record.place.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A step that a record takes, as data: {@link Moves} takes it.
 *
 * @param reach who may take it
 * @param from the states that it starts from
 * @param step what the refusal calls it
 * @param day the column of its day; null if none holds it
 * @param guards what must hold besides, in the order in which the caller hears of it
 */
public record Move<R extends Placed, S extends Enum<S>>(
    Course<R> course,
    Reach reach,
    Set<S> from,
    S to,
    String step,
    @Nullable String day,
    List<Guard> guards) {
  public Move {
    if (day != null) {
      Course.requireColumn(day);
    }
  }

  public Move<R, S> on(String column) {
    return new Move<>(course, reach, from, to, step, column, guards);
  }

  public Move<R, S> named(String name) {
    return new Move<>(course, reach, from, to, name, day, guards);
  }

  public Move<R, S> guarded(Guard guard) {
    return new Move<>(
        course,
        reach,
        from,
        to,
        step,
        day,
        Stream.concat(guards.stream(), Stream.of(guard)).toList());
  }
}
