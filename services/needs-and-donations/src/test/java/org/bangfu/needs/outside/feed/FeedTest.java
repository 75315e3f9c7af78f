package org.bangfu.needs.outside.feed;

import static org.hamcrest.Matchers.blankOrNullString;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.OpenTransaction;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** What a follower of the open feed sees happen. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FeedTest {
  private static final Body TWO_QUILTS =
      Body.of("measure", "GOODS").with("quantity", 2).with("item", "棉被").with("unit", "床");

  @Inject ReleaseInGroups release;
  @Inject PurgeAll purge;
  @Inject PurgeFeedChanges changes;

  @Test
  void aReaderWhoHasTheNewestIsToldSo() {
    FeedCounty county = released("430521");
    String tag = list("430521", null).statusCode(200).extract().header("ETag");
    list("430521", tag).statusCode(304).body(blankOrNullString());
    Calls.anonymous().header("If-None-Match", tag).get("/v1/public/changes").then().statusCode(304);
    claim(county, "430521", 1);
    list("430521", tag)
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .header("Cache-Control", equalTo("no-cache"))
        .body("items.left.quantity", hasItem(1));
  }

  @Test
  void aPageTakesItsMarkAndOneStatementAndWhatIsKnownTheMarkAlone() {
    released("430547");
    String tag = list("430547", null).statusCode(200).extract().header("ETag");
    assertEquals(2, Statements.during(() -> list("430547", null).statusCode(200)));
    assertEquals(1, Statements.during(() -> list("430547", tag).statusCode(304)));
  }

  @Test
  void aFollowerLearnsEachClaimAndEachEndAndNothingTwice() {
    FeedCounty county = released("430522");
    String start = changes(null).getString("next");
    UUID publicId = claim(county, "430522", 1);
    assertEquals(List.of(), changes(start).getList("items"), "nobody learns the moment");
    release.run(Duration.ZERO);
    JsonPath first = changes(start);
    assertEquals(
        1,
        first.getInt("items.find { it.publicId == '%s' }.need.left.quantity".formatted(publicId)));
    assertEquals(List.of(), changes(first.getString("next")).getList("items"));

    UUID other =
        UUID.fromString(
            FeedCounty.read("division=430522").keySet().stream()
                .filter(id -> !id.equals(publicId.toString()))
                .findFirst()
                .orElseThrow());
    step(other, "withdrawal");
    // gone at once, before the job has run
    Calls.anonymous().get("/v1/public/needs/{id}", other).then().statusCode(404);

    // four are too few: they wait for others
    release.run(Duration.ZERO);
    assertEquals(Map.of(), FeedCounty.read("division=430522"));
    JsonPath withdrawn = changes(first.getString("next"));
    assertTrue(withdrawn.getBoolean("items.find { it.publicId == '%s' }.gone".formatted(other)));
    assertEquals(5, withdrawn.getList("items.findAll { it.gone }").size());
    // and not for one, whose need the difference to what was told before would be
    county.publish("430522101002", "MEDICAL", TWO_QUILTS, 4);
    release.run(Duration.ZERO);
    assertEquals(Map.of(), FeedCounty.read("division=430522"));
    county.publish("430522101002", "MEDICAL", TWO_QUILTS, 1);
    release.run(Duration.ZERO);
    assertEquals(9, FeedCounty.read("division=430522").size());
  }

  @Test
  void aTransactionOfAnotherDatabaseHoldsUpNobodyAndAnOlderOneOfThisIsWaitedFor() {
    FeedCounty county = released("431021");
    String start = changes(null).getString("next");
    try (OpenTransaction idle = OpenTransaction.elsewhere()) {
      UUID publicId = claim(county, "431021", 1);
      release.run(Duration.ZERO);
      assertEquals(List.of(publicId.toString()), changes(start).getList("items.publicId"));
    }
    String next = changes(null).getString("next");
    UUID late;
    try (OpenTransaction older = OpenTransaction.here()) {
      late = claim(county, "431021", 2);
      release.run(Duration.ZERO);
      assertEquals(List.of(), changes(next).getList("items"), "the older one may still add to it");
    }
    release.run(Duration.ZERO);
    assertEquals(List.of(late.toString()), changes(next).getList("items.publicId"));
  }

  @Test
  void aRunWithoutNewsWritesNothingAndEachItemIsNotedOnceATransaction() {
    FeedCounty county = released("431022");
    claim(county, "431022", 1);
    release.run(Duration.ZERO);
    String seen = Database.rows("select seen_tx from feed_progress").getFirst();
    release.run(Duration.ZERO);
    release.run(Duration.ofHours(1));
    assertEquals(List.of(seen), Database.rows("select seen_tx from feed_progress"));
    assertEquals(
        List.of(),
        Database.rows(
            "select tx, item_id, told from feed_change group by tx, item_id, told having count(*) > 1"));
  }

  @Test
  void whatNobodyShouldFollowFromAnyMoreIsForgottenByDays() {
    for (int days : List.of(20, 40, 100)) {
      Database.rows(
          "select make_partition('feed_change', now() - interval '%d days')".formatted(days));
      Database.changeAsOwner(
          """
          insert into feed_change (tx, at, kind, told, item_id, public_id, county)
          select '%1$d', now() - interval '%1$d days', 'NEED', true, id, id, '430525' from
            (values (gen_random_uuid())) v (id)
          """
              .formatted(days));
    }
    String old = "select count(*) from feed_change where tx < '101'";
    String seen = Database.rows("select seen_tx from feed_progress").getFirst();
    try {
      Database.changeAsOwner("update feed_progress set seen_tx = '50'");
      assertEquals(0, purge.run(changes));
      assertEquals(3, Database.number(old), "the release has not seen them");
      // the releasing job need not have run before this test
      Database.changeAsOwner(
          "update feed_progress set seen_tx = greatest(cast(? as xid8), '101')", seen);
      assertEquals(1, purge.run(changes), "the day that is 90 days old");
      assertEquals(2, Database.number(old));
      assertEquals(List.of("101"), Database.rows("select gone_tx from feed_progress"));
      assertEquals(List.of("1"), Database.rows("select purge_feed_changes('1 hour')"));
      assertEquals(1, Database.number(old), "thirty days are kept in any case");
    } finally {
      Database.changeAsOwner(
          "update feed_progress set gone_tx = '0', seen_tx = cast(? as xid8)", seen);
      Database.changeAsOwner("delete from feed_change where tx < '101'");
    }
  }

  @Test
  void aGroupOfWhichNothingIsLeftIsOverUntilAClaimIsGivenBack() {
    FeedCounty county = released("430523");
    UUID last = null;
    while (!FeedCounty.read("division=430523").isEmpty()) {
      last = claim(county, "430523", 2);
      release.run(Duration.ZERO);
    }
    UUID claim =
        UUID.fromString(
            Database.rows(
                    "select c.id from claim c join need n on n.id = c.need_id where n.public_id = '"
                        + last
                        + "'")
                .getFirst());
    Calls.onceAs(staff("430523")).post("/v1/claims/{id}/lapse", claim).then().statusCode(200);
    release.run(Duration.ZERO);
    assertEquals(5, FeedCounty.read("division=430523").size());
  }

  @Test
  void whatHasTooFewOfItsLikeIsToldByTheCountyOnceItHasWaited() {
    FeedCounty county = new FeedCounty("430524");
    county.publish("430524101001", "HOUSING", TWO_QUILTS, 3);
    county.publish("430524102001", "HOUSING", TWO_QUILTS, 2);
    release.run(Duration.ofHours(1));
    assertEquals(Map.of(), FeedCounty.read("division=430524"));
    release.run(Duration.ZERO);
    Map<String, Map<String, Object>> items = FeedCounty.read("division=430524&category=HOUSING");
    assertEquals(5, items.size());
    items.values().forEach(item -> assertEquals("430524", item.get("division")));
    assertEquals(Map.of(), FeedCounty.read("division=430524101"));
  }

  @Test
  void wordsOfTheirOwnWaitForAModerator() {
    FeedCounty county = new FeedCounty("430527");
    county.publish(
        "430527101001",
        "SKILL",
        Body.of("measure", "GOODS").with("quantity", 1).with("item", "张三家的录音机").with("unit", "台"),
        5);
    release.run(Duration.ZERO);
    String publicId = FeedCounty.read("division=430527").keySet().iterator().next();
    Calls.anonymous()
        .get("/v1/public/needs/{id}", publicId)
        .then()
        .statusCode(200)
        .body("unit", equalTo("台"))
        .body("item", nullValue())
        .body("text", nullValue());
    UUID id = id(UUID.fromString(publicId));
    String version =
        Calls.as(staff("430527")).get("/v1/needs/{id}", id).then().extract().header("ETag");
    for (String text :
        List.of("电话 138 0013 8000", "微信：一三八零零一三八", "见 www.example.cn", "a@b.cn", "１３８００１３８")) {
      Calls.as(staff("430527"))
          .header("If-Match", version)
          .body(Body.of("text", text))
          .put("/v1/needs/{id}/public-text", id)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/text"));
    }
    Map<String, String> plain = Map.of("text", "想学戏曲，缺一台播放器");
    Calls.as(staff("430527"))
        .body(plain)
        .put("/v1/needs/{id}/public-text", id)
        .then()
        .statusCode(428);
    Calls.as(staff("450923"))
        .header("If-Match", version)
        .body(plain)
        .put("/v1/needs/{id}/public-text", id)
        .then()
        .statusCode(404);
    String next =
        Calls.as(staff("430527"))
            .header("If-Match", version)
            .body(plain)
            .put("/v1/needs/{id}/public-text", id)
            .then()
            .statusCode(200)
            .body("publicText", equalTo("想学戏曲，缺一台播放器"))
            .extract()
            .header("ETag");
    Calls.as(staff("430527"))
        .header("If-Match", version)
        .body(plain)
        .put("/v1/needs/{id}/public-text", id)
        .then()
        .statusCode(412);
    Calls.anonymous()
        .get("/v1/public/needs/{id}", publicId)
        .then()
        .body("text", equalTo("想学戏曲，缺一台播放器"))
        .body("item", equalTo("张三家的录音机"));
    Calls.as(staff("430527"))
        .header("If-Match", next)
        .delete("/v1/needs/{id}/public-text", id)
        .then()
        .statusCode(200);
    Calls.anonymous().get("/v1/public/needs/{id}", publicId).then().body("text", nullValue());
  }

  @Test
  void helpIsToldInSumsForFiveHouseholds() {
    FeedCounty county = released("430529");
    for (int i = 0; i < 4; i++) {
      deliver(claim(county, "430529", 2));
    }
    release.run(Duration.ZERO);
    news("430529").body("items", hasSize(0));
    deliver(claim(county, "430529", 2));
    release.run(Duration.ofHours(1));
    news("430529")
        .body("items", hasSize(2))
        .body("items.what", hasItem("CLAIMED"))
        .body("items.find { it.what == 'DELIVERED' }.division", equalTo("430529101"))
        .body("items.find { it.what == 'DELIVERED' }.acts", equalTo(5))
        .body("items.find { it.what == 'DELIVERED' }.extent.quantity", equalTo(10))
        .body("items.find { it.what == 'DELIVERED' }.beginsOn", equalTo("2020-02-01"));
    news("430529101001").body("items", hasSize(0));
  }

  private FeedCounty released(String code) {
    FeedCounty county = new FeedCounty(code);
    county.publish(code + "101001", "MEDICAL", TWO_QUILTS, 5);
    release.run(Duration.ZERO);
    assertEquals(5, FeedCounty.read("division=" + code).size());
    return county;
  }

  private static Tokens staff(String county) {
    return Tokens.staff(Role.COUNTY_OFFICER, county);
  }

  private static ValidatableResponse list(String county, String tag) {
    var call = Calls.anonymous();
    if (tag != null) {
      call.header("If-None-Match", tag);
    }
    return call.get("/v1/public/needs?division=" + county).then();
  }

  private static ValidatableResponse news(String division) {
    return Calls.anonymous().get("/v1/public/help?division=" + division).then().statusCode(200);
  }

  private static JsonPath changes(String after) {
    return Calls.anonymous()
        .get("/v1/public/changes" + (after == null ? "" : "?after=" + after))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Claims so many of one that has so many left; answers its public id. */
  private static UUID claim(FeedCounty county, String code, int quantity) {
    String publicId =
        FeedCounty.read("division=" + code).values().stream()
            .filter(item -> new JsonLeft(item).quantity() >= quantity)
            .map(item -> String.valueOf(item.get("publicId")))
            .findFirst()
            .orElseThrow();
    Tokens helper = Tokens.person(Role.HELPER, UUID.randomUUID());
    UUID helperId =
        County.id(
            Calls.as(helper)
                .body(County.person("王五", "430525"))
                .post("/v1/helpers")
                .then()
                .statusCode(201));
    Calls.onceAs(helper)
        .body(
            Body.of("helperId", helperId)
                .with("quantity", quantity)
                .with("occurredOn", "2020-01-15"))
        .post("/v1/public/needs/{id}/claims", publicId)
        .then()
        .statusCode(201);
    return UUID.fromString(publicId);
  }

  private static void deliver(UUID publicId) {
    String claim =
        Database.rows(
                "select c.id from claim c join need n on n.id = c.need_id where n.public_id = '"
                    + publicId
                    + "' and c.state = 'CLAIMED'")
            .getFirst();
    Calls.onceAs(staff("430529"))
        .body(Body.of("occurredOn", "2020-02-01"))
        .post("/v1/claims/{id}/delivery", claim)
        .then()
        .statusCode(200);
  }

  private static void step(UUID publicId, String step) {
    Calls.as(staff("4305"))
        .post("/v1/needs/{id}/{step}", id(publicId), step)
        .then()
        .statusCode(200);
  }

  private static UUID id(UUID publicId) {
    return UUID.fromString(
        Database.rows("select id from need where public_id = '" + publicId + "'").getFirst());
  }

  private record JsonLeft(Map<String, Object> item) {
    int quantity() {
      return item.get("left") instanceof Map<?, ?> left && left.get("quantity") instanceof Integer q
          ? q
          : 0;
    }
  }
}
