package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.approved;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.division;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.roll.Sifting;
import org.junit.jupiter.api.Test;

/** What may be done with divisions that have changed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AfterAChangeTest {
  private static final LocalDate DAY = BusinessDays.today();
  private static final String TODAY = DAY.toString();

  @Inject RunDivisionChanges job;

  @Test
  void whatWasSplitOffTakesThePlaceOfTheOldOneOnceAllHasFollowed() {
    assumeTrue(DAY.getDayOfYear() > 1, "the split has to be of this year");
    String old = "430423207201";
    String since = "430423207293";
    approved(change("SPLIT", DAY.minusDays(1).toString(), item(since, "枫林新村", old)));
    Body merge = change("MERGE", TODAY, item(since, null, old, since));
    draft(merge).statusCode(409).body("type", endsWith("/division-change-pending"));
    job.run();
    approved(merge);
    division(old)
        .body("validTo", equalTo(DAY.minusDays(1).toString()))
        .body("successors", contains(since));
    division(since).body("validTo", nullValue()).body("predecessors", contains(old));
  }

  @Test
  void whereNothingIsAnyMoreNothingIsLookedFor() {
    String old = "430423207205";
    approved(change("RENAME", TODAY, item("430423207294", "老湾社区", old)));
    Calls.write()
        .body(
            Body.of("division", old)
                .with("name", "2026年大排查")
                .with("firstDay", DAY.minusDays(9).toString())
                .with("lastDay", TODAY))
        .post("/v1/screenings")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Sifting.asked(Tokens.ANYBODY, old)
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
  }
}
