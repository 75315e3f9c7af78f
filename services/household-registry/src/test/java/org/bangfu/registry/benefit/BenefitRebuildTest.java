package org.bangfu.registry.benefit;

import static org.awaitility.Awaitility.await;
import static org.bangfu.kit.testing.RebuildCalls.beginEqual;
import static org.bangfu.kit.testing.RebuildCalls.counts;
import static org.bangfu.kit.testing.RebuildCalls.decide;
import static org.bangfu.kit.testing.RebuildCalls.ended;
import static org.bangfu.kit.testing.RebuildCalls.start;
import static org.bangfu.kit.testing.RebuildCalls.state;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** The benefit ledger, made again from what the other services told. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BenefitRebuildTest {
  private static final String TYPE = "org.bangfu.donation.used.v1";
  private static final String LINES = "select string_agg(b::text, '|' order by id) from benefit b";

  @Test
  void aLineThatWasLostComesBackAndTheOthersKeepTheirIds() {
    UUID household = HouseholdFixtures.register();
    UUID kept = use(household);
    UUID lost = use(household);
    await().until(() -> lines(household), equalTo(2L));
    beginEqual();
    List<String> right = Database.rows(LINES);
    String line = "select id, heard_at from benefit where event_id = ?";
    List<String> before = Database.rows(line, kept);
    // no role may take a line out, and no owner: as if it had never been written
    Database.changeAsOwner("alter table benefit disable trigger user");
    Database.changeAsOwner("delete from benefit where event_id = ?", lost);
    Database.changeAsOwner("alter table benefit enable trigger user");

    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"), state(found));
    assertEquals(Map.of("benefit MISSING", 1), counts(found));
    assertEquals(
        Map.of("eventId", lost.toString(), "measure", "FUNDS"), found.getMap("differences[0].row"));
    assertEquals("150.00", found.getString("differences[0].rebuilt.amount"));

    UUID later = use(household);
    await().until(() -> lines(household), equalTo(2L));
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    JsonPath accepted = ended(found.getString("id"));
    assertEquals("ACCEPTED", accepted.getString("state"), state(accepted));
    assertEquals(3, lines(household));
    assertEquals(before, Database.rows(line, kept));
    RestAssured.get("/v1/households/" + household + "/benefits")
        .then()
        .body("items.size()", equalTo(3));

    // it is append-only as it was
    for (String change :
        List.of(
            "update benefit set amount = 1 where event_id = ?",
            "delete from benefit where event_id = ?")) {
      assertThrows(SQLException.class, () -> Database.change(change, later));
      assertThrows(RuntimeException.class, () -> Database.changeAsOwner(change, later));
    }
    JsonPath again = ended(start("topics"));
    assertEquals("EQUAL", again.getString("state"), state(again));
    assertEquals(right.size(), Database.rows(LINES).size());
  }

  @Test
  void whileTheOthersTellItEndsEqualLineByLine() throws Exception {
    UUID household = HouseholdFixtures.register();
    use(household);
    await().until(() -> lines(household), equalTo(1L));
    beginEqual();
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 100; i++) {
                use(household);
              }
            });
    JsonPath rebuild = ended(start("topics"));
    sender.join();
    assertEquals("EQUAL", rebuild.getString("state"), state(rebuild));
    await().until(() -> lines(household), equalTo(101L));
    List<String> all = Database.rows(LINES);
    assertEquals("EQUAL", ended(start("topics")).getString("state"));
    assertEquals(all, Database.rows(LINES));
  }

  private static UUID use(UUID household) {
    UUID event = Ids.next();
    ObjectNode payload =
        ((ObjectNode) EventContracts.example("needs-and-donations", TYPE))
            .put("householdId", household.toString())
            .put("actId", UUID.randomUUID().toString());
    Events.send(event, "donation", TYPE, UUID.randomUUID(), 1, "430525103259", payload.toString());
    return event;
  }

  private static long lines(UUID household) {
    return Database.number("select count(*) from benefit where household_id = ?", household);
  }
}
