package org.bangfu.registry.access;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScopeTest {

  @Test
  void asksForAToken() {
    Calls.anonymous()
        .get("/v1/households")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", endsWith("/unauthorised"));
  }

  @Test
  void refusesARoleThatMayNot() {
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .get("/v1/households")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", endsWith("/forbidden"));
    // before anything is read from the body
    Calls.as(Tokens.staff(Role.CADRE, "430525"))
        .body("{")
        .post("/v1/households")
        .then()
        .statusCode(403);
  }

  @Test
  void refusesATokenOfNobodyWeTrust() {
    String signed = Tokens.ANYBODY.signed();
    Calls.withToken(signed.substring(0, signed.length() - 6) + "AAAAAA")
        .get("/v1/households")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void answersAForeignRecordAsAMissingOne() {
    String station =
        Calls.write()
            .body(Map.of("name", "洞口县扶贫办", "kind", "COUNTY_OFFICE", "division", "430525"))
            .post("/v1/stations")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .get("/v1/stations/" + station)
        .then()
        .statusCode(200);
    String missing = UUID.randomUUID().toString();
    String ofForeign = Calls.as(foreign).get("/v1/stations/" + station).asString();
    String ofMissing = Calls.as(foreign).get("/v1/stations/" + missing).asString();
    Assertions.assertEquals(
        ofMissing.replaceAll("\"traceId\":\"[^\"]*\"", "").replace(missing, "ID"),
        ofForeign.replaceAll("\"traceId\":\"[^\"]*\"", "").replace(station, "ID"));
    Calls.as(foreign)
        .get("/v1/stations")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(station)));
  }
}
