package org.bangfu.needs.access;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Nobody says more of a record than its role may. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssignmentTest {

  @Test
  void aStateAnIdOrAnOwnerIsNoPropertyOfARequest() {
    Village village = Village.inhabited();
    Map<String, Body> bodies =
        Map.of(
            "/v1/helpers",
            Body.of("name", "王").with("kind", "PERSON").with("division", "430525"),
            "/v1/needs",
            Village.need(village.household()),
            "/v1/needs/" + village.published() + "/claims",
            Body.of("helperId", village.helper()),
            "/v1/donations",
            Village.donation("430525"));
    bodies.forEach((path, body) -> {
      for (Body property :
          List.of(
              Body.of("id", "01a20621-b0e8-71fc-9754-05063824049b"),
              Body.of("state", "PUBLISHED"),
              Body.of("verified", true),
              Body.of("client", "partner-news"),
              Body.of("actor", "county-officer:1"),
              Body.of("version", 7))) {
        Calls.onceAs(Tokens.ANYBODY).body(body.with(property)).post(path).then().statusCode(400);
      }
    });
  }

  @Test
  void anOfficerAloneNamesThePublisherOfANeed() {
    UUID household = County.household(County.VILLAGE);
    UUID manager = County.manager("430525");
    UUID other = County.manager("430525");
    Body named = Village.need(household, Body.of("publishedBy", manager));
    for (Tokens caller :
        List.of(
            Tokens.person(Role.HOUSEHOLD, household),
            Tokens.staff(Role.LIAISON, "430525"),
            County.manages(other, "430525"),
            Partners.at("partner-news"))) {
      Calls.as(caller)
          .body(named)
          .post("/v1/needs")
          .then()
          .statusCode(403)
          .body("type", endsWith("/forbidden"));
    }
    Calls.as(County.manages(manager, "430525"))
        .body(named)
        .post("/v1/needs")
        .then()
        .statusCode(201)
        .body("state", equalTo("PUBLISHED"));
    Calls.as(Partners.at("partner-news"))
        .body(Body.items(named.with("clientReference", household)))
        .post("/v1/needs/bulk")
        .then()
        .statusCode(200)
        .body("items[0].problem.type", endsWith("/forbidden"))
        .body("items[0].id", nullValue());
    assertEquals(1, Database.number("select count(*) from need where household_id = ?", household));
  }

  @Test
  void thePublicEntersNoReceiptAndConfirmsNoClaim() {
    Village village = Village.inhabited();
    Body receipt =
        Body.of("channel", "OFFLINE")
            .with("amount", "1000.00")
            .with("division", "430525")
            .with("receipt", "0001234")
            .with("verifiedBy", "officer:430525");
    for (Tokens caller : List.of(village.asHelper(), Partners.at("partner-news"))) {
      Calls.onceAs(caller)
          .body(receipt)
          .post("/v1/donations")
          .then()
          .statusCode(403)
          .body("type", endsWith("/forbidden"));
    }
    Tokens partner = Partners.at("partner-news");
    Calls.as(partner)
        .body(
            Body.items(
                Body.of("clientReference", UUID.randomUUID())
                    .with("needId", village.published())
                    .with("helperId", PartnerTest.helper(partner))
                    .with("amount", "1.00")
                    .with("occurredOn", "2019-06-01")
                    .with("confirmedOn", "2019-06-02")))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("items[0].problem.type", endsWith("/forbidden"));
  }
}
