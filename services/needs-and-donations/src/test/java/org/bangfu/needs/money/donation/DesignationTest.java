package org.bangfu.needs.money.donation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What a giver meant a donation for binds its use, as officers of the county meet it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DesignationTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens ANOTHER =
      new Tokens(
          UUID.randomUUID(), "local", OFFICER.roles(), OFFICER.divisions(), OFFICER.person());

  @Test
  void aGiftForOneHouseholdIsNotUsedForAnother() {
    UUID meant = County.household(County.VILLAGE);
    UUID other = County.household(County.VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", meant));
    departs(use(gift, household(other, "10.00"))).body("beneficiary", equalTo(0));
    departs(use(gift, household(meant, "1.00"), household(other, "1.00")))
        .body("designation", equalTo("HOUSEHOLD"))
        .body("beneficiary", equalTo(1));
    departs(use(gift, place(County.VILLAGE)));
    assertEquals(0, uses(gift));
    use(gift, household(meant, "10.00")).statusCode(200).body("left", equalTo("90.00"));
  }

  @Test
  void aGiftForANeedIsForTheHouseholdThatNeeds() {
    UUID need = County.needForFunds("500.00");
    UUID household = County.householdOf(OFFICER, need);
    UUID gift = Gifts.received(OFFICER, Body.of("needId", need));
    departs(use(gift, household(County.household(County.VILLAGE), "10.00")));
    departs(use(gift, place(County.VILLAGE)));
    use(gift, household(household, "10.00")).statusCode(200);
  }

  @Test
  void aGiftForAVillageStaysInIt() {
    UUID inside = County.household(County.VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("division", County.VILLAGE));
    departs(use(gift, household(County.household(County.OTHER_VILLAGE), "10.00")));
    departs(use(gift, place("430525103")));
    use(gift, household(inside, "10.00"), place(County.VILLAGE)).statusCode(200);
    UUID free = Gifts.received(OFFICER, Body.of("division", "430525"));
    use(free, household(inside, "1.00"), place("430525104")).statusCode(200);
  }

  @Test
  void anotherAccountConfirmsThatAGiftIsForSomethingElse() {
    UUID before = County.household(County.VILLAGE);
    UUID after = County.household(County.OTHER_VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", before));
    use(gift, household(before, "40.00")).statusCode(200);
    Body to = Body.of("householdId", after);
    UUID asked =
        County.id(
            redesignate(OFFICER, gift, to)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("reason", equalTo("捐赠人来电同意改用")));
    redesignate(ANOTHER, gift, to)
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "redesignation-state"));
    departs(use(gift, household(after, "1.00")));
    decide(OFFICER, gift, asked, "confirmation")
        .statusCode(403)
        .body("type", equalTo(PROBLEM + "same-account"));
    decide(Tokens.staff(Role.COUNTY_OFFICER, "450923"), gift, asked, "confirmation")
        .statusCode(404);
    decide(ANOTHER, gift, asked, "confirmation")
        .statusCode(200)
        .body("from.householdId", equalTo(before.toString()))
        .body("to.householdId", equalTo(after.toString()));
    decide(ANOTHER, gift, asked, "refusal")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "redesignation-state"));
    departs(use(gift, household(before, "1.00")));
    use(gift, household(after, "60.00")).statusCode(200).body("left", equalTo("0.00"));
    Calls.as(OFFICER)
        .get("/v1/donations/{id}/redesignations", gift)
        .then()
        .statusCode(200)
        .body("items.state", contains("CONFIRMED"))
        .body("items.reason", contains("捐赠人来电同意改用"));
    assertEquals(
        List.of("donations-held:household|60.00|0.00", "donations-held:household|0.00|60.00"),
        Database.rows(
            """
            select p.account, p.debit, p.credit from posting p join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? and e.kind = 'DONATION_REDESIGNATED' order by p.debit desc
            """,
            gift));
    assertThrows(
        SQLException.class, () -> Database.change("delete from redesignation where id = ?", asked));
  }

  @Test
  void aRefusedRedesignationChangesNothing() {
    UUID meant = County.household(County.VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", meant));
    UUID asked =
        County.id(redesignate(OFFICER, gift, Body.of("village", "430525104201")).statusCode(201));
    decide(OFFICER, gift, asked, "refusal").statusCode(200).body("state", equalTo("REFUSED"));
    use(gift, household(meant, "100.00")).statusCode(200);
    redesignate(OFFICER, gift, Body.of("village", "430525104201"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "donation-overspent"));
    redesignate(OFFICER, gift, Body.of("village", "430525"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/village"));
  }

  @Test
  void whatAUseIsForIsSealed() {
    UUID household = County.household(County.VILLAGE);
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", household));
    use(gift, household(household, "10.00").with("purpose", "麻某透析费")).statusCode(200);
    UUID free = Gifts.received(OFFICER, Body.of("division", "430525"));
    use(free, place("430525103").with("purpose", "王某修路")).statusCode(200);
    for (UUID donation : List.of(gift, free)) {
      String kept =
          Database.rows("select purpose from donation_use where donation_id = ?", donation)
              .getFirst();
      assertFalse(kept.contains("某"), kept);
    }
    Calls.as(OFFICER)
        .get("/v1/donations/{id}/uses", gift)
        .then()
        .body("items", hasSize(1))
        .body("items[0].purpose", equalTo("麻某透析费"));
    Calls.as(OFFICER)
        .get("/v1/donations/{id}/uses", free)
        .then()
        .body("items[0].purpose", equalTo("王某修路"));
    assertThrows(
        SQLException.class,
        () -> Database.change("update donation_use set amount = 1 where donation_id = ?", gift));
    Database.changeAsOwner(
        "update subject_key set wrapped = null, erased_at = now() where subject = '%s'"
            .formatted(household));
    Calls.as(OFFICER)
        .get("/v1/donations/{id}/uses", gift)
        .then()
        .statusCode(200)
        .body("items[0].purpose", not(equalTo("麻某透析费")))
        .body("items[0].purpose", nullValue());
  }

  private static ValidatableResponse use(UUID donation, Body... beneficiaries) {
    return Calls.onceAs(OFFICER)
        .body(Body.of("beneficiaries", List.of(beneficiaries)).with("occurredOn", "2019-07-20"))
        .post("/v1/donations/{id}/use", donation)
        .then();
  }

  private static ValidatableResponse departs(ValidatableResponse answer) {
    return answer.statusCode(409).body("type", equalTo(PROBLEM + "designation-departed"));
  }

  private static ValidatableResponse redesignate(Tokens caller, UUID donation, Body to) {
    return Calls.onceAs(caller)
        .body(to.with("reason", "捐赠人来电同意改用").with("occurredOn", "2019-08-02"))
        .post("/v1/donations/{id}/redesignations", donation)
        .then();
  }

  private static ValidatableResponse decide(Tokens caller, UUID donation, UUID id, String step) {
    return Calls.onceAs(caller)
        .body(Body.of("occurredOn", "2019-08-03"))
        .post("/v1/donations/{donation}/redesignations/{id}/{step}", donation, id, step)
        .then();
  }

  private static Body household(UUID id, String amount) {
    return Body.of("householdId", id).with("amount", amount);
  }

  private static Body place(String division) {
    return Body.of("division", division).with("amount", "1.00");
  }

  private static long uses(UUID donation) {
    return Database.number("select count(*) from donation_use where donation_id = ?", donation);
  }
}
