package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.money.donation.Paying;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** What is published is seen by those who are no staff, without whose it is. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicViewTest {

  @Test
  void aNeedOfOthersIsFoundInTheFeedAlone() {
    Village village = Village.inhabited();
    Tokens helper = Tokens.person(Role.HELPER, Ids.next());
    Tokens neighbour = Tokens.person(Role.HOUSEHOLD, County.household(County.VILLAGE));
    Tokens partner = Partners.at("partner-news");
    for (Tokens reader : List.of(helper, neighbour, partner)) {
      Missing.read(reader, "/v1/needs/{id}", village.published());
      Missing.read(reader, "/v1/needs/{id}", village.submitted());
      for (String query :
          List.of("householdId=" + village.household(), "division=430525", "state=PUBLISHED")) {
        Calls.as(reader)
            .get("/v1/needs?" + query)
            .then()
            .statusCode(200)
            .body("items.id", not(hasItem(village.published().toString())));
      }
      Calls.as(reader).get("/v1/campaigns/{id}", village.campaign()).then().statusCode(200);
    }
  }

  @Test
  void aGiftIsNoWayToLearnTheVillage() {
    Village village = Village.inhabited();
    Tokens helper = village.asHelper();
    for (Body meant :
        List.of(
            Body.of("needId", village.published()), Body.of("householdId", village.household()))) {
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
        .body(Village.donation("430525103", Body.of("needId", village.submitted())))
        .post("/v1/donations")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/need-not-found"));
  }

  @Test
  void aGiverSeesWhatItsGiftWasUsedForButNotForWhom() {
    Village village = Village.inhabited();
    Paying.received(village.donation());
    Calls.onceAs(Village.COUNTY)
        .body(
            Body.of(
                "beneficiaries",
                List.of(
                    Body.of("householdId", village.household())
                        .with("amount", "5.00")
                        .with("purpose", "透析"))))
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
}
