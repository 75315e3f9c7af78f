package org.bangfu.registry.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.People;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** A step's answer is made after its transaction, with a record whose person's key was not read. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterReadBeforeTest {
  @Inject Rosters rosters;
  @Inject RowFloor floor;
  @Inject Confidential confidential;

  @Test
  void opensItsReason() {
    RosterSheet sheet = new RosterSheet();
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主");
    RosterAnswer refused = RosterAnswer.of(sheet);
    Calls.write()
        .body(Map.of("reason", "张一不住在村里"))
        .post("/v1/rosters/" + refused.id() + "/refusal")
        .then()
        .statusCode(200);
    Roster roster =
        QuarkusTransaction.requiringNew()
            .call(() ->
                floor.everywhere(
                    () -> rosters.byId(refused.id(), DivisionScope.nation()).orElseThrow()));
    PersonalText reason = roster.refusalReason(confidential);
    assertNotNull(reason);
    assertEquals("张一不住在村里", reason.clearText());
  }
}
