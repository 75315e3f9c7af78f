package org.bangfu.needs.outside.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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

/** A wish is told of without its maker, until one helper has claimed it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WishFeedTest {
  private static final Tokens VOLUNTEERS = Partners.at("partner-volunteers");
  private static final Tokens NEWS = Partners.at("partner-news");

  @Inject ReleaseInGroups release;

  @Test
  void comesInByFivesAndTellsNobodyWhoWishes() {
    for (int i = 0; i < 4; i++) {
      wish("430511101001", "partner-poverty-office");
    }
    release.run(Duration.ZERO);
    open("430511").body("items", hasSize(0));
    wish("430511101002", "partner-poverty-office");
    release.run(Duration.ZERO);
    open("430511")
        .body("items", hasSize(5))
        .body("items.division", everyItem(equalTo("430511101")))
        .body("items.makerKind", everyItem(equalTo("PUPIL")))
        .body("items.maskedName", everyItem(nullValue()))
        .body("items.village", everyItem(nullValue()))
        .body("items.open", everyItem(equalTo(true)));
    open("430511101&makerKind=ILL").body("items", hasSize(0));
  }

  @Test
  void aPartnerIsToldWhatBothAllowAndFollowsTheWishToItsEnd() {
    String start = position();
    JsonPath wish = wish("430512101001", "partner-volunteers");
    String publicId = wish.getString("publicId");
    Calls.anonymous().get("/v1/public/wishes/{id}", publicId).then().statusCode(404);
    Calls.as(NEWS).get("/v1/public/wishes/{id}", publicId).then().statusCode(404);
    Calls.as(VOLUNTEERS)
        .get("/v1/public/wishes/{id}", publicId)
        .then()
        .statusCode(200)
        .body("division", equalTo("430512101"))
        .body("makerKind", equalTo("PUPIL"))
        .body("maskedName", equalTo("欧**"))
        .body("village", nullValue());
    assertTrue(changed(start, publicId).getBoolean("wish.open"));

    String helper =
        Calls.as(VOLUNTEERS)
            .body(County.person("钱七", "110101"))
            .post("/v1/helpers")
            .then()
            .extract()
            .path("id");
    // the site's own word for its user, without which nobody is told a child's name
    Calls.as(VOLUNTEERS).post("/v1/helpers/{id}/vouching", helper).then().statusCode(200);
    String claimed = position();
    Calls.onceAs(VOLUNTEERS)
        .body(Body.of("helperId", helper))
        .post("/v1/wishes/{id}/claims", publicId)
        .then()
        .statusCode(201)
        .body("makerName", equalTo("欧阳晓"));
    assertEquals(false, changed(claimed, publicId).getBoolean("wish.open"));
    assertEquals(
        List.of("need-feed", "wish-claim", "wish-feed").subList(1, 3),
        Database.rows(
            "select distinct what from disclosure where subjects @> array[(select maker_id from wish where id = '%s')] order by 1"
                .formatted(wish.getString("id"))));
    // the maker's guardian takes the consent back: the claim stays, and who wishes is told no more
    String consent =
        Database.rows(
                "select c.id from consent c join wish w on w.maker_id = c.subject where w.id = '%s'"
                    .formatted(wish.getString("id")))
            .getFirst();
    String withdrawn = position();
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430512"))
        .body("{}")
        .post("/v1/consents/{id}/withdrawal", consent)
        .then()
        .statusCode(200);
    Calls.as(VOLUNTEERS)
        .get("/v1/wishes/{id}", publicId)
        .then()
        .statusCode(200)
        .body("makerName", nullValue())
        .body("makerKind", nullValue())
        .body("division", equalTo("430512"))
        .body("school", nullValue());
    // and when the claim is given back, the wish is not open again
    String claim =
        Database.rows(
                "select c.id from wish_claim c where c.wish_id = '%s'"
                    .formatted(wish.getString("id")))
            .getFirst();
    Calls.onceAs(VOLUNTEERS)
        .post("/v1/wish-claims/{id}/cancellation", claim)
        .then()
        .statusCode(200);
    assertEquals(
        List.of("TAKEN_DOWN"),
        Database.rows("select state from wish where id = '%s'".formatted(wish.getString("id"))));
    assertTrue(changed(withdrawn, publicId).getBoolean("gone"));
  }

  @Test
  void anOpenWishWhoseConsentIsWithdrawnIsTakenDown() {
    JsonPath wish = wish("430512102001", "*");
    String position = position();
    String consent =
        Database.rows(
                "select c.id from consent c join wish w on w.maker_id = c.subject where w.id = '%s'"
                    .formatted(wish.getString("id")))
            .getFirst();
    Tokens staff = Tokens.staff(Role.COUNTY_OFFICER, "430512");
    Calls.as(staff).body("{}").post("/v1/consents/{id}/withdrawal", consent).then().statusCode(200);
    Calls.as(staff)
        .get("/v1/wishes/{id}", wish.getString("id"))
        .then()
        .body("state", equalTo("TAKEN_DOWN"));
    assertTrue(changed(position, wish.getString("publicId")).getBoolean("gone"));
  }

  @Test
  void aConsentThatReplacesAnotherLeavesTheWishOpen() {
    JsonPath wish = wish("430512103001", "partner-volunteers");
    String maker =
        Database.rows("select maker_id from wish where id = '%s'".formatted(wish.getString("id")))
            .getFirst();
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430512"))
        .body(
            Body.of("subjectKind", "WISH_MAKER")
                .with("makerId", maker)
                .with("division", "430512103001")
                .with("makerIsChild", true)
                .with("noticeVersion", "2026-1")
                .with("legalBasis", "CONSENT")
                .with("givenBy", "GUARDIAN")
                .with("recipients", List.of("*")))
        .post("/v1/consents")
        .then()
        .statusCode(201);
    Calls.as(NEWS)
        .get("/v1/public/wishes/{id}", wish.getString("publicId"))
        .then()
        .statusCode(200)
        .body("open", equalTo(true));
  }

  private static JsonPath wish(String village, String recipient) {
    return Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, village.substring(0, 9)))
        .body(
            Body.of("division", village)
                .with("makerKind", "PUPIL")
                .with("makerName", "欧阳晓")
                .with("school", "石江镇中心小学")
                .with("text", "想要一个新书包")
                .with("value", "120.00")
                .with(
                    "consent",
                    Body.of("noticeVersion", "2026-1")
                        .with("legalBasis", "CONSENT")
                        .with("givenBy", "GUARDIAN")
                        .with("recipients", List.of(recipient))))
        .post("/v1/wishes")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static ValidatableResponse open(String division) {
    return Calls.anonymous().get("/v1/public/wishes?division=" + division).then().statusCode(200);
  }

  private static String position() {
    return Calls.as(VOLUNTEERS).get("/v1/public/changes").then().extract().path("next");
  }

  private static JsonPath changed(String after, String publicId) {
    return Calls.as(VOLUNTEERS)
        .get("/v1/public/changes?limit=200&after=" + after)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items.find { it.publicId == '%s' }".formatted(UUID.fromString(publicId)));
  }
}
