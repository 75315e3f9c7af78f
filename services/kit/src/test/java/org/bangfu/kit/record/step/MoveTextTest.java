package org.bangfu.kit.record.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.junit.jupiter.api.Test;

class MoveTextTest {
  private static final Course<Thing> COURSE =
      new Course<>(
          Thing.class,
          "thing",
          List.of("shown_on", "made_on"),
          CommonProblem.CONFLICT,
          "The thing is {state} and cannot become {step}.",
          "The thing was made on {beginning}, which is after {day}.");
  private static final Move<Thing, State> END =
      COURSE
          .move(Reach.into("thing"), State.ENDED, State.SHOWN, State.MADE)
          .on("ended_on")
          .guarded(Guard.not("paused", CommonProblem.CONFLICT, "It rests."))
          .guarded(Guard.equal("taken", "done", CommonProblem.CONFLICT, "Some hold it."));

  @Test
  void isOneStatementThatHoldsFromTheRightStateOnAndAfterTheDayOfTheLastStep() {
    assertEquals(
        "update thing set state = 'ENDED', version = version + 1, ended_on = :day, reason ="
            + " :also_reason where id = :id and state in ('MADE', 'SHOWN') and not paused and taken"
            + " = done and coalesce(shown_on, made_on) <= :day and {reached} returning *",
        new MoveText(END).one(List.of("reason")));
  }

  @Test
  void ofManyNoneMovesBeforeTheDayOnWhichItCameWhereItIs() {
    assertEquals(
        "update thing set state = 'ENDED', version = version + 1, ended_on ="
            + " greatest(coalesce(shown_on, made_on), cast(:day as date)) where owner_id = :owner"
            + " and state in ('MADE', 'SHOWN') and not paused and taken = done returning *",
        new MoveText(END).all("owner_id"));
  }

  @Test
  void takesNamesOfColumnsAndNoOtherSql() {
    assertThrows(IllegalArgumentException.class, () -> END.on("ended_on = now(), state"));
    assertThrows(
        IllegalArgumentException.class, () -> new MoveText(END).one(List.of("reason = ''")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Guard.not("paused or true", CommonProblem.CONFLICT, "It rests."));
  }

  private enum State {
    MADE,
    SHOWN,
    ENDED
  }

  private record Thing(UUID id, DivisionCode division) implements Placed {}
}
