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
    Map<String, String> bodies =
        Map.of(
            "/v1/helpers",
            "{\"name\": \"王\", \"kind\": \"PERSON\", \"division\": \"430525\", %s}",
            "/v1/needs",
            Village.need(village.household(), "%s,"),
            "/v1/needs/" + village.published() + "/claims",
            "{\"helperId\": \"%s\", %%s}".formatted(village.helper()),
            "/v1/donations",
            Village.donation("430525", "%s,"));
    bodies.forEach((path, body) -> {
      for (String property :
          List.of(
              "\"id\": \"01a20621-b0e8-71fc-9754-05063824049b\"",
              "\"state\": \"PUBLISHED\"",
              "\"verified\": true",
              "\"client\": \"partner-news\"",
              "\"actor\": \"county-officer:1\"",
              "\"version\": 7")) {
        Calls.onceAs(Tokens.ANYBODY)
            .body(body.formatted(property))
            .post(path)
            .then()
            .statusCode(400);
      }
    });
  }

  @Test
  void anOfficerAloneNamesThePublisherOfANeed() {
    UUID household = County.household(County.VILLAGE);
    UUID manager = County.manager("430525");
    UUID other = County.manager("430525");
    String named = Village.need(household, "\"publishedBy\": \"%s\",".formatted(manager));
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
        .body(
            "{\"items\": [%s]}"
                .formatted(
                    named.replaceFirst("\\{", "{\"clientReference\": \"" + household + "\",")))
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
    String receipt =
        """
        {"channel": "OFFLINE", "amount": "1000.00", "division": "430525", "receipt": "0001234",
         "verifiedBy": "officer:430525"}
        """;
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
            """
            {"items": [{"clientReference": "%s", "needId": "%s", "helperId": "%s", "amount": "1.00",
                        "occurredOn": "2019-06-01", "confirmedOn": "2019-06-02"}]}
            """
                .formatted(UUID.randomUUID(), village.published(), PartnerTest.helper(partner)))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("items[0].problem.type", endsWith("/forbidden"));
  }
}
