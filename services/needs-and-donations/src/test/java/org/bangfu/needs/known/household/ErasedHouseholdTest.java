package org.bangfu.needs.known.household;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.RegistryNews;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.help.wish.Wishing;
import org.bangfu.needs.permission.consent.Consenting;
import org.junit.jupiter.api.Test;

/** What was erased stays so, whatever comes for it later. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasedHouseholdTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void nothingIsKeptOfAHouseholdThatWasErasedBeforeItHadAKey() {
    UUID household = County.household(County.VILLAGE);
    erase(household);
    Tokens itself = Tokens.person(Role.HOUSEHOLD, household);
    for (Tokens caller : List.of(TOWNSHIP, itself, Consenting.NEWS)) {
      erased(
          Calls.as(caller)
              .body(
                  Body.of("householdId", household)
                      .with("category", "MEDICAL")
                      .with("ask", Body.of("measure", "FUNDS").with("amount", "5.00"))
                      .with("reason", "尿毒症透析"))
              .post("/v1/needs")
              .then());
      erased(Consenting.give(caller, household));
    }
    erased(
        Calls.as(TOWNSHIP).body(Wishing.ofMember(household, Ids.next())).post("/v1/wishes").then());
    assertEquals(
        List.of("null"),
        Database.rows("select wrapped from subject_key where subject = ?", household));
    assertEquals(0, Database.number("select count(*) from need where household_id = ?", household));
  }

  @Test
  void aBulkRefusesItAloneAndMakesItNoKey() {
    UUID household = County.household(County.VILLAGE);
    UUID neighbour = County.household(County.VILLAGE);
    erase(household);
    Body item =
        Body.of("category", "MEDICAL")
            .with("reason", "透析")
            .with("ask", Body.of("measure", "FUNDS").with("amount", "5.00"));
    Calls.as(TOWNSHIP)
        .body(
            Body.items(
                item.with("clientReference", Ids.next()).with("householdId", household),
                item.with("clientReference", Ids.next()).with("householdId", neighbour)))
        .post("/v1/needs/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")));
    assertEquals(
        List.of("null"),
        Database.rows("select wrapped from subject_key where subject = ?", household));
  }

  @Test
  void whoMadeAWishOfItConsentsToNothingAnyMore() {
    UUID household = County.household(County.VILLAGE);
    UUID maker = Ids.next();
    Calls.as(TOWNSHIP)
        .body(Wishing.ofMember(household, maker))
        .post("/v1/wishes")
        .then()
        .statusCode(201);
    assertEquals(1, live(maker));
    erase(household);
    await().until(() -> live(maker) == 0);
    assertEquals(
        List.of("household-registry"),
        Database.rows("select withdrawn_by from consent where subject = ?", maker));
  }

  private static long live(UUID subject) {
    return Database.number(
        "select count(*) from consent where subject = ? and withdrawn_on is null", subject);
  }

  private static void erased(ValidatableResponse answer) {
    answer.statusCode(409).body("type", equalTo("https://bangfu.org/problems/household-erased"));
  }

  private static void erase(UUID household) {
    RegistryNews.erased(household, County.VILLAGE);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from subject_key where subject = ? and erased_at is not null",
                    household)
                == 1);
  }
}
