package org.bangfu.registry.access;

import static org.bangfu.kit.testing.Missing.sameAsMissing;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
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
            .body(
                Body.of("name", "洞口县扶贫办").with("kind", "COUNTY_OFFICE").with("division", "430525"))
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
    assertEquals(
        404,
        sameAsMissing(UUID.fromString(station), id -> Calls.as(foreign).get("/v1/stations/" + id))
            .statusCode());
    Calls.as(foreign)
        .get("/v1/stations")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(station)));
  }
}
