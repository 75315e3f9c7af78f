package org.bangfu.kit.record.step;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.ProblemType;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.record.place.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What all moves of a kind of record have in common. Its table has the columns {@code id}, {@code
 * state} and {@code version}.
 *
 * @param noun for what is not there
 * @param days columns, of which the first that holds a day says since when the record is where it
 *     is; no move is before it
 * @param wrongState the problem of a record that does not move from where it is
 * @param stateWords for the caller, with {@code {state}} and {@code {step}}
 * @param dayWords likewise with {@code {beginning}} and {@code {day}}
 * @param heard the column of the moment at which we heard of a move; null for none
 * @param byPublicId whether the record is also known by its public id
 */
public record Course<R extends Placed>(
    Class<R> type,
    String noun,
    List<String> days,
    ProblemType wrongState,
    String stateWords,
    String dayWords,
    @Nullable String heard,
    boolean byPublicId) {
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z_]*");

  public Course {
    days.forEach(Course::requireColumn);
    if (heard != null) {
      requireColumn(heard);
    }
  }

  public Course(
      Class<R> type,
      String noun,
      List<String> days,
      ProblemType wrongState,
      String stateWords,
      String dayWords) {
    this(type, noun, days, wrongState, stateWords, dayWords, null, false);
  }

  public Course<R> heardAt(String column) {
    return new Course<>(type, noun, days, wrongState, stateWords, dayWords, column, byPublicId);
  }

  public Course<R> orByPublicId() {
    return new Course<>(type, noun, days, wrongState, stateWords, dayWords, heard, true);
  }

  /**
   * One of its moves.
   *
   * @param reach who may take it
   */
  @SafeVarargs
  public final <S extends Enum<S>> Move<R, S> move(Reach reach, S to, S... from) {
    return new Move<>(this, reach, Set.of(from), to, to.name(), null, List.of());
  }

  static void requireColumn(String name) {
    if (!COLUMN.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a column: " + name);
    }
  }
}
