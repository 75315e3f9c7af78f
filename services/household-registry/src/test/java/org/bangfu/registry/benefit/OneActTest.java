package org.bangfu.registry.benefit;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One act stands once in a household's ledger, however many tell of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OneActTest {
  private static final String CLAIM = "org.bangfu.need.claim-confirmed.v1";
  private static final String AID = "org.bangfu.aid.recorded.v1";
  private static final String AID_REVERSED = "org.bangfu.aid.reversed.v1";
  private static final String USED = "org.bangfu.donation.used.v1";
  private static final String USE_REVERSED = "org.bangfu.donation.use-reversed.v1";

  private final UUID act = UUID.randomUUID();
  private UUID household;

  @BeforeEach
  void register() {
    household = HouseholdFixtures.register();
  }

  @Test
  void anActThatIsToldThreeTimesStandsOnce() {
    tell("aid", AID, example(AID).put("actId", act.toString()), 4);
    stands("AID 1", "AID 200.00", "AID 3", "AID 2");
    tell("need", CLAIM, example(CLAIM).put("claimId", act.toString()), 5);
    stands("CLAIM 1200.00", "AID 1", "AID 3", "AID 2");
    tell("donation", USED, example(USED).put("actId", act.toString()), 6);
    stands("DONATION 150.00", "AID 1", "AID 3", "AID 2");
    tell("donation", USE_REVERSED, example(USE_REVERSED).put("actId", act.toString()), 7);
    stands("CLAIM 1200.00", "AID 1", "AID 3", "AID 2");
  }

  @Test
  void anotherActStandsBesideIt() {
    tell("need", CLAIM, example(CLAIM).put("claimId", act.toString()), 1);
    tell("donation", USED, example(USED).put("actId", UUID.randomUUID().toString()), 2);
    stands("CLAIM 1200.00", "DONATION 150.00");
  }

  @Test
  void aidThatIsTakenBackHasALineAgainstIt() {
    ObjectNode aid = example(AID).put("actId", act.toString());
    tell("aid", AID, aid, 4);
    tell("aid", AID_REVERSED, aid.deepCopy().put("occurredOn", "2020-02-03"), 8);
    assertEquals(
        List.of("ENGAGEMENTS|0", "FUNDS|0.00", "GOODS|0", "SERVICES|0"),
        Database.rows(
            """
            select measure, sum(coalesce(amount, quantity)) from benefit where household_id = ?
            group by measure order by measure
            """,
            household));
  }

  @Test
  void theDatabaseDeniesToChangeTheLedger() {
    tell("need", CLAIM, example(CLAIM), 1);
    for (String change :
        List.of(
            "update benefit set amount = 1 where household_id = ?",
            "delete from benefit where household_id = ?")) {
      SQLException refusal =
          assertThrows(SQLException.class, () -> Database.change(change, household));
      assertEquals("42501", refusal.getSQLState());
    }
    assertThrows(
        IllegalStateException.class,
        () -> Database.changeAsOwner("delete from benefit where household_id = ?", household));
  }

  private void stands(String... lines) {
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"))
        .get("/v1/households/{id}/benefits", household)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(lines.length))
        .body(
            "items.collect { it.source + ' ' + (it.amount == null ? it.quantity : it.amount) }.sort()",
            contains(Arrays.stream(lines).sorted().toArray(String[]::new)));
  }

  private ObjectNode example(String type) {
    return ((ObjectNode) EventContracts.example("needs-and-donations", type))
        .put("householdId", household.toString());
  }

  private void tell(String aggregate, String type, ObjectNode payload, int linesThen) {
    Events.send(
        UUID.randomUUID(),
        aggregate,
        type,
        UUID.randomUUID(),
        1,
        "430525103259",
        payload.toString());
    await()
        .until(() ->
            Database.number("select count(*) from benefit where household_id = ?", household)
                == linesThen);
  }
}
