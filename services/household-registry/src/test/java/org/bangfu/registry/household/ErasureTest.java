package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String REASON = "本人申请删除";

  @Test
  void whoLeftIsErasedAndTheRestStays() {
    UUID id = HouseholdFixtures.register();
    UUID spouse = member(id, 1);
    erase(id, spouse).then().statusCode(409).body("type", endsWith("/erasure-not-possible"));
    Calls.as(OFFICER)
        .body(Map.of("reason", "MOVED_OUT"))
        .post("/v1/households/" + id + "/members/" + spouse + "/departure")
        .then()
        .statusCode(200);
    Response erased = erase(id, spouse);
    erased
        .then()
        .statusCode(200)
        .body("members[1].id", equalTo(spouse.toString()))
        .body("members[1].name", nullValue())
        .body("members[1].nationalId", nullValue())
        .body("members[1].sex", equalTo("FEMALE"))
        .body("members[0].name", equalTo("张*三"))
        .body("phone", equalTo("138****1234"));
    erase(id, spouse).then().statusCode(200).header("ETag", erased.header("ETag"));
    assertThat(
        Database.rows(
            """
            select m.name, m.number, m.national_id, m.national_id_index, k.wrapped
            from member m join subject_key k on k.subject = m.id where m.id = ?
            """,
            spouse),
        contains("已删除|null||erased:" + spouse + "|null"));
    Calls.as(OFFICER)
        .body(Map.of("fields", List.of("NAME", "NATIONAL_ID"), "purpose", "核实已删除的成员"))
        .post("/v1/households/" + id + "/reveal")
        .then()
        .body("members.name", contains("张小三", null))
        .body("members[1].nationalId", nullValue());
    assertThat(
        Database.rows(
            "select distinct purpose from audit_entry where record_id = ? and route like '%/erasure'",
            id),
        contains(REASON));
  }

  @Test
  void aClosedHouseholdIsErasedWithItsPhoneAndItsCorrections() {
    String number = People.man();
    UUID id =
        HouseholdFixtures.register(
            HouseholdFixtures.household(
                HouseholdFixtures.person("赵小三", number, "HEAD"),
                HouseholdFixtures.person("钱小四", People.woman(), "SPOUSE")));
    correct(id);
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-01-01"))
        .then()
        .statusCode(200);
    erase(id, member(id, 0)).then().statusCode(200).body("phone", equalTo("138****1234"));
    erase(id, member(id, 1))
        .then()
        .statusCode(200)
        .body("phone", nullValue())
        .body("members.name", everyItem(nullValue()));
    assertThat(
        Database.rows(
            """
            select h.phone, h.phone_index, h.phone_subject, k.wrapped from household h
            join correction c on c.household_id = h.id join subject_key k on k.subject = c.subject
            where h.id = ?
            """,
            id),
        contains("null|null|null|null"));
    String erased = "org.bangfu.household.erased.v1";
    assertThat(Outboxes.payloads(erased, id), hasSize(1));
    EventContracts.assertValid(
        "household-registry", erased, Outboxes.payloads(erased, id).getFirst());
    assertThat(
        Database.number("select count(*) from household_step where household_id = ?", id),
        equalTo(2L));
    for (String path : List.of("", "/steps", "/benefits", "/corrections")) {
      Calls.as(OFFICER)
          .get("/v1/households/" + id + path)
          .then()
          .statusCode(200)
          .body(not(containsString("已删除")));
    }
    Calls.as(OFFICER)
        .body(Map.of("purpose", "核实信息已经删除"))
        .post("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body(not(containsString("已删除")));
    Calls.as(OFFICER)
        .get("/v1/households?limit=200&state=CLOSED&division=430525103204")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
    for (Map<String, Object> sought :
        List.<Map<String, Object>>of(Map.of("nationalId", number), Map.of("name", "已删"))) {
      Calls.as(OFFICER)
          .body(sought)
          .post("/v1/households/search")
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    // what is written of it from now on has no key to open it again
    assertThat(
        Database.rows("select wrapped from subject_key where subject = ?", id), contains("null"));
    comesAgainAsSomebodyNew(number);
    // nobody is known who could be its head
    HouseholdFixtures.step(id, "reopening", Map.of("occurredOn", "2020-02-01"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
  }

  private static void comesAgainAsSomebodyNew(String number) {
    HouseholdFixtures.register(
        HouseholdFixtures.household(HouseholdFixtures.person("赵小三", number, "HEAD")));
  }

  @Test
  void whoWasErasedIsNotDescribedWhenTheFileIsOpenAgain() {
    UUID id = HouseholdFixtures.register();
    UUID spouse = member(id, 1);
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-01-01"))
        .then()
        .statusCode(200);
    erase(id, spouse).then().statusCode(200);
    HouseholdFixtures.step(id, "reopening", Map.of("occurredOn", "2020-02-01"))
        .then()
        .statusCode(200);
    Response read = Calls.as(OFFICER).get("/v1/households/" + id);
    for (Map<String, Object> change :
        List.<Map<String, Object>>of(Map.of("name", "孙小五"), Map.of("nationalId", People.man()))) {
      Calls.as(OFFICER)
          .header("If-Match", read.header("ETag"))
          .body(change)
          .patch("/v1/households/" + id + "/members/" + spouse)
          .then()
          .statusCode(409)
          .body("type", endsWith("/state-not-fitting"));
    }
    // nor is it made the head
    Calls.as(OFFICER)
        .body(Map.of("reason", "DEATH", "occurredOn", "2020-03-01", "newHeadId", spouse))
        .post("/v1/households/" + id + "/members/" + member(id, 0) + "/departure")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
    Calls.as(OFFICER)
        .header("If-Match", read.header("ETag"))
        .body(Map.of("phone", "13900000000"))
        .patch("/v1/households/" + id)
        .then()
        .statusCode(200)
        .body("phone", equalTo("139****0000"));
  }

  private static void correct(UUID id) {
    Calls.as(OFFICER)
        .body(Map.of("statement", "门牌号写错了"))
        .post("/v1/households/" + id + "/corrections")
        .then()
        .statusCode(201);
  }

  private static UUID member(UUID household, int index) {
    return UUID.fromString(
        Calls.as(OFFICER)
            .get("/v1/households/" + household)
            .jsonPath()
            .getString("members[" + index + "].id"));
  }

  private static Response erase(UUID household, UUID member) {
    return Calls.as(OFFICER)
        .body(Map.of("reason", REASON))
        .post("/v1/households/" + household + "/members/" + member + "/erasure");
  }
}
