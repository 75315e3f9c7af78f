package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RevealTest {
  private static final String PURPOSE = "核实入户走访时间";

  @Test
  void showsWhatIsAskedForAndNothingElse() {
    String number = People.man();
    UUID id =
        HouseholdFixtures.register(
            HouseholdFixtures.household(HouseholdFixtures.person("张小三", number, "HEAD")));
    Tokens officer = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
    reveal(officer, id, "NAME", "NATIONAL_ID", "PHONE")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("id", equalTo(id.toString()))
        .body("phone", equalTo("13800001234"))
        .body("members.name", contains("张小三"))
        .body("members.nationalId", contains(number));
    reveal(officer, id, "PHONE")
        .then()
        .body("phone", equalTo("13800001234"))
        .body("members[0].name", nullValue())
        .body("members[0].nationalId", nullValue());
  }

  @Test
  void theAuditKeepsFieldsAndPurposeOfEachLookRefusedOnesToo() {
    UUID id = HouseholdFixtures.register();
    reveal(Tokens.person(Role.HOUSEHOLD, id), id, "NAME").then().statusCode(200);
    reveal(Tokens.staff(Role.COUNTY_OFFICER, "450923"), id, "PHONE", "NATIONAL_ID")
        .then()
        .statusCode(404);
    reveal(Tokens.staff(Role.LIAISON, "430525"), id, "NAME").then().statusCode(403);
    reveal(Tokens.person(Role.HOUSEHOLD, UUID.randomUUID()), id, "NAME").then().statusCode(404);
    assertThat(
        Database.rows(
            "select status, fields, purpose from audit_entry where record_id = ? order by looked_at",
            id),
        contains(
            "201|name,nationalId,phone|null",
            "200|name|" + PURPOSE,
            "404|nationalId,phone|" + PURPOSE,
            "403||null",
            "404|name|" + PURPOSE));
  }

  @Test
  void asksForFieldsAndAPurpose() {
    UUID id = HouseholdFixtures.register();
    Calls.write()
        .body(Map.of("fields", List.of(), "purpose", "看看"))
        .post("/v1/households/" + id + "/reveal")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/fields", "/purpose"));
  }

  private static Response reveal(Tokens caller, UUID id, String... fields) {
    return Calls.as(caller)
        .body(Map.of("fields", List.of(fields), "purpose", PURPOSE))
        .post("/v1/households/" + id + "/reveal");
  }
}
