package org.bangfu.reporting.division;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.value.division.DivisionCode;
import org.junit.jupiter.api.Test;

/** What is known of a division does not depend on what was heard of first. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChangeDivisionsTest {
  private static final String OLD = "520403104206";
  private static final Instant FIRST = Instant.parse("2021-03-02T08:00:00Z");
  private static final Instant SECOND = Instant.parse("2021-05-02T08:00:00Z");
  private static final Instant THIRD = Instant.parse("2021-07-02T08:00:00Z");

  @Inject ChangeDivisions change;

  @Test
  void inTheOrderInWhichItWasTold() {
    String code = "520403104293";
    made(code);
    is(code, "2021-03-01||小河湾社区");
    renamed(code);
    is(code, "2021-03-01||小河湾新村");
    ended(code);
    is(code, "2021-03-01|2021-06-30|小河湾新村");
    // a repeat changes nothing
    made(code);
    is(code, "2021-03-01|2021-06-30|小河湾新村");
  }

  @Test
  void theOtherWayRound() {
    String code = "520403104294";
    ended(code);
    is(code, "|2021-06-30|" + code);
    renamed(code);
    is(code, "|2021-06-30|小河湾新村");
    made(code);
    is(code, "2021-03-01|2021-06-30|小河湾新村");
  }

  @Test
  void oneThatOthersBecomeAPartOfWasThereBefore() {
    String stays = "520403104203";
    String gone = "520403104205";
    take(
        "2021-04-01",
        FIRST,
        changed(gone, stays, "桥上新村", true),
        changed(stays, stays, "桥上新村", false));
    is(stays, "||桥上新村");
    is(gone, "|2021-03-31|金银村村民委员会");
  }

  @Test
  void oneOfSeveralIsCalledAsTheFirstOfThem() {
    String code = "520403104295";
    take(
        "2021-04-01",
        FIRST,
        changed("520403104204", code, "江西村", false),
        changed("520403104202", code, "叶坪村", false));
    is(code, "2021-04-01||江西村");
  }

  private void made(String code) {
    take("2021-03-01", FIRST, changed(OLD, code, "小河湾社区", false));
  }

  private void renamed(String code) {
    take("2021-05-01", SECOND, changed(code, code, "小河湾新村", false));
  }

  private void ended(String code) {
    take("2021-07-01", THIRD, changed(code, "520403104296", "小河湾镇村", true));
  }

  private void take(String day, Instant told, ChangedDivision... divisions) {
    QuarkusTransaction.requiringNew()
        .run(() -> change.change(List.of(divisions), LocalDate.parse(day), told));
  }

  private static ChangedDivision changed(String from, String to, String name, boolean ends) {
    return new ChangedDivision(new DivisionCode(from), new DivisionCode(to), name, ends);
  }

  private static void is(String code, String known) {
    assertEquals(
        List.of(known),
        Database.rows(
            """
            select coalesce(cast(valid_from as text), ''), coalesce(cast(valid_to as text), ''), name
            from division where code = ?
            """,
            code));
  }
}
