package org.bangfu.needs.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What is published is seen by those who are no staff, without whose it is. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicViewTest {

  @Test
  void aPublishedNeedTellsNothingOfTheHousehold() {
    Village village = Village.inhabited();
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    Tokens neighbour = Tokens.person(Role.HOUSEHOLD, County.household(County.VILLAGE));
    for (Tokens reader : List.of(helper, neighbour)) {
      Calls.as(reader)
          .get("/v1/needs/{id}", village.published())
          .then()
          .statusCode(200)
          .body("householdId", nullValue())
          .body("onBehalfOf", nullValue())
          .body("publishedBy", nullValue())
          .body("reason", nullValue())
          .body("division", equalTo("430525103"))
          .body("category", equalTo("MEDICAL"))
          .body("ask.amount", equalTo("1200.00"))
          .body("left.amount", equalTo("1190.00"))
          .body(not(containsString(County.VILLAGE)))
          .body(not(containsString(village.household().toString())));
      Missing.read(reader, "/v1/needs/{id}", village.submitted());
      // asking for a household is no way to learn whose need it is
      Calls.as(reader)
          .get("/v1/needs?householdId=" + village.household())
          .then()
          .body("items", hasSize(0));
      Calls.as(reader).get("/v1/needs?division=" + County.VILLAGE).then().body("items", hasSize(0));
      Calls.as(reader).get("/v1/campaigns/{id}", village.campaign()).then().statusCode(200);
    }
  }

  @Test
  void aPartnerFindsTheNeedsOfOthersInTheFeedAlone() {
    Village village = Village.inhabited();
    Missing.read(PartnerTest.partner("partner-news"), "/v1/needs/{id}", village.published());
  }

  @Test
  void listsGoThroughAllThatIsPublishedAndTheirCursorsNameNoVillage() {
    Set<String> published = new HashSet<>();
    for (String village : List.of("430527101201", "430527101202", "430527102201")) {
      UUID household = County.household(village);
      published.add(
          Village.bringIn(County.manages(County.manager("430527"), "430527"), household)
              .toString());
      Village.bringIn(Tokens.person(Role.HOUSEHOLD, household), household);
    }
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    Set<String> seen = new HashSet<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          Calls.as(helper)
              .get(
                  "/v1/needs?division=430527&limit=1"
                      + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.getList("items.id", String.class).forEach(id -> assertTrue(seen.add(id), id));
      cursor = page.getString("nextCursor");
      if (cursor != null) {
        String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertTrue(key.matches("43052710[12]/.*"), key);
      }
    }
    assertEquals(published, seen);
  }

  @Test
  void aGiftIsNoWayToLearnTheVillage() {
    Village village = Village.inhabited();
    Tokens helper = village.asHelper();
    for (String meant :
        List.of(
            "\"needId\": \"%s\",".formatted(village.published()),
            "\"householdId\": \"%s\",".formatted(village.household()))) {
      for (String guess : List.of(County.VILLAGE, "430525103001", "430525104")) {
        Calls.onceAs(helper)
            .body(Village.donation(guess, meant))
            .post("/v1/donations")
            .then()
            .statusCode(400)
            .body("errors[0].pointer", equalTo("/division"));
      }
      Calls.onceAs(helper)
          .body(Village.donation("430525103", meant))
          .post("/v1/donations")
          .then()
          .statusCode(201);
    }
    Calls.onceAs(helper)
        .body(Village.donation("430525103", "\"needId\": \"%s\",".formatted(village.submitted())))
        .post("/v1/donations")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/need-not-found"));
  }

  @Test
  void aGiverSeesWhatItsGiftWasUsedForButNotForWhom() {
    Village village = Village.inhabited();
    Calls.onceAs(Village.COUNTY)
        .body(
            "{\"beneficiaries\": [{\"householdId\": \"%s\", \"amount\": \"5.00\", \"purpose\": \"透析\"}]}"
                .formatted(village.household()))
        .post("/v1/donations/{id}/use", village.donation())
        .then()
        .statusCode(200);
    Calls.as(village.asHelper())
        .get("/v1/donations/{id}/uses", village.donation())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].amount", equalTo("5.00"))
        .body("items[0].division", equalTo("430525103"))
        .body("items[0].householdId", nullValue())
        .body("items[0].purpose", nullValue());
    Calls.as(Village.COUNTY)
        .get("/v1/donations/{id}/uses", village.donation())
        .then()
        .body("items.householdId", hasItem(village.household().toString()));
  }

  @Test
  void aNeedThatIsClosedAgainStaysAsPublicAsItWas() {
    UUID need = County.needForGoods(1);
    Calls.as(Village.COUNTY).post("/v1/needs/{id}/expiry", need).then().statusCode(200);
    Calls.as(Tokens.person(Role.HELPER, Ids.next()))
        .get("/v1/needs/{id}", need)
        .then()
        .statusCode(200)
        .body("state", equalTo("EXPIRED"))
        .body("reason", nullValue());
  }
}
