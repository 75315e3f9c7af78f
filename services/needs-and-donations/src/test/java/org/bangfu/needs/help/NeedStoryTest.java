package org.bangfu.needs.help;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/**
 * A need from the village to the figure, first half: how it is met, and what the county is told of
 * it. The second half is reporting's test of the same name.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NeedStoryTest {

  @Test
  void aHouseholdsNeedIsMetByAStrangerAndToldWithoutAName() {
    // given: a household of which the registry has told, the manager who answers for its township,
    // and a stranger from far away who has registered as a helper
    UUID household = County.household(County.VILLAGE);
    Tokens itself = Tokens.person(Role.HOUSEHOLD, household);
    Tokens manager = County.manages(County.manager("430525103"), "430525");
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    County.helperOf(helper);

    // done: the manager publishes what the household needs, the stranger takes it over and brings
    // it, and the household says that it came
    Body quilts =
        Body.of("measure", "GOODS").with("quantity", 2).with("item", "棉被").with("unit", "床");
    UUID need =
        County.id(
            Calls.as(manager)
                .body(
                    Body.of("householdId", household)
                        .with("category", "DAILY_GOODS")
                        .with("ask", quilts)
                        .with("reason", "家里老人过冬")
                        .with("occurredOn", "2019-05-06"))
                .post("/v1/needs")
                .then()
                .statusCode(201));
    UUID claim =
        County.id(
            Calls.onceAs(helper)
                .body(
                    Body.of("helperId", helper.person())
                        .with("quantity", 2)
                        .with("occurredOn", "2019-05-20"))
                .post("/v1/needs/{id}/claims", need)
                .then()
                .statusCode(201));
    step(helper, claim, "delivery", "2019-06-01");
    step(itself, claim, "confirmation", "2019-06-10");

    // expected: nothing of the need is left, and each of the three steps was told once, by its day
    // and village, in the words of its schema and with no word of who is helped or why
    Calls.as(itself)
        .get("/v1/needs/{id}", need)
        .then()
        .statusCode(200)
        .body("state", equalTo("FULFILLED"))
        .body("left.quantity", equalTo(0));
    told("published", need, "2019-05-06");
    told("matched", need, "2019-05-20");
    told("claim-confirmed", need, "2019-06-10");
  }

  private static void step(Tokens caller, UUID claim, String step, String day) {
    Calls.onceAs(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/claims/{id}/{step}", claim, step)
        .then()
        .statusCode(200);
  }

  private static void told(String what, UUID need, String day) {
    String type = "org.bangfu.need." + what + ".v1";
    List<JsonNode> events = Outboxes.payloads(type, need);
    assertEquals(1, events.size(), type);
    JsonNode event = events.getFirst();
    EventContracts.assertValid("needs-and-donations", type, event);
    assertEquals(day, event.path("occurredOn").asText(), type);
    assertEquals(County.VILLAGE, event.path("division").asText(), type);
    assertEquals(-1, event.toString().indexOf("老人"), type);
  }
}
