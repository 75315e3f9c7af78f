package org.bangfu.registry.rights;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CopyTest {

  @Test
  void aHouseholdGetsAllThatIsKnownOfIt() throws Exception {
    String number = People.man();
    UUID id =
        HouseholdFixtures.register(
            HouseholdFixtures.household(HouseholdFixtures.person("张小三", number, "HEAD")));
    Tokens own = Tokens.person(Role.HOUSEHOLD, id);
    Calls.as(own)
        .body(Map.of("statement", "门牌号写错了"))
        .post("/v1/households/" + id + "/corrections")
        .then()
        .statusCode(201);
    Database.change(
        """
        insert into benefit (id, household_id, division, event_id, source, measure, quantity, unit,
          occurred_on, heard_at)
        values (uuidv7(), ?, '430525103204', uuidv7(), 'AID', 'GOODS', 2, '袋', '2020-01-01', now())
        """,
        id);
    String member = Database.rows("select id from member where household_id = ?", id).getFirst();
    Calls.as(Tokens.ANYBODY)
        .header("If-Match", Calls.etag(0))
        .body(Map.of("name", "张小四"))
        .patch("/v1/households/" + id + "/members/" + member)
        .then()
        .statusCode(200);
    Calls.as(own)
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", startsWith("attachment; filename="))
        .body("household.phone", equalTo("13800001234"))
        .body("household.members.name", contains("张小四"))
        .body("fieldChanges.before", contains("张小三"))
        .body("fieldChanges.after", contains("张小四"))
        .body("household.members.nationalId", contains(number))
        .body("steps.to", contains("REGISTERED"))
        .body("benefits.unit", contains("袋"))
        .body("corrections.statement", contains("门牌号写错了"));
    assertThat(
        Database.rows(
            "select fields from audit_entry where record_id = ? and route like '%/copy'", id),
        contains(
            "changes,clues,contacts,exit,finding,guarantees,income,insurance,measures,name,nationalId,note,phone,plan,reason,risks,screening,statement,tags,verifier"));
  }

  @Test
  void isForTheHouseholdAndItsCountyAlone() {
    UUID id = HouseholdFixtures.register();
    String copy = "/v1/households/" + id + "/copy";
    Map<String, Object> why = Map.of("purpose", "本人到镇服务大厅申请查阅");
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    Calls.as(county).body(why).post(copy).then().statusCode(200).body("benefits", empty());
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"))
        .body(why)
        .post(copy)
        .then()
        .statusCode(403);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923"))
        .body(why)
        .post(copy)
        .then()
        .statusCode(404);
    // the office says why
    Calls.as(county).get(copy).then().statusCode(403);
    for (Map<String, Object> none :
        List.<Map<String, Object>>of(Map.of(), Map.of("purpose", " "))) {
      Calls.as(county).body(none).post(copy).then().statusCode(400);
    }
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103")).get(copy).then().statusCode(403);
    Calls.as(Tokens.person(Role.HOUSEHOLD, UUID.randomUUID())).get(copy).then().statusCode(404);
  }

  @Test
  void theOfficeTakesAFewADayAndTheAuditSaysWhy() {
    UUID id = HouseholdFixtures.register();
    Tokens officer =
        new Tokens(
            UUID.randomUUID(), "local", Set.of(Role.COUNTY_OFFICER), List.of("430525"), null);
    for (int i = 0; i < 20; i++) {
      copyForIt(officer, id).then().statusCode(200);
    }
    copyForIt(officer, id)
        .then()
        .statusCode(429)
        .header("Retry-After", not(emptyOrNullString()))
        .body("type", endsWith("/too-many-requests"));
    assertThat(
        Database.rows(
            "select distinct purpose, fields from audit_entry where record_id = ? and method = 'POST'"
                + " and route like '%/copy'",
            id),
        contains(
            "本人到镇服务大厅申请查阅|changes,clues,contacts,exit,finding,guarantees,income,insurance,measures,name,nationalId,note,phone,plan,reason,risks,screening,statement,tags,verifier"));
  }

  private static Response copyForIt(Tokens officer, UUID id) {
    return Calls.as(officer)
        .body(Map.of("purpose", "本人到镇服务大厅申请查阅"))
        .post("/v1/households/" + id + "/copy");
  }
}
