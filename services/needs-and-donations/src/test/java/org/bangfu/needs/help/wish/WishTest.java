package org.bangfu.needs.help.wish;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.help.moderation.RevealingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WishTest {
  private static final List<String> EVENTS =
      List.of("published", "claimed", "reopened", "realised", "taken-down");

  @Test
  void isClaimedGivenUpClaimedAgainAndRealised() {
    UUID wish = Wishing.wish();
    Tokens first = Wishing.helper();
    UUID given = Wishing.claimed(first, wish);
    Wishing.read(Wishing.TOWNSHIP, wish)
        .body("state", equalTo("CLAIMED"))
        .body("claim.id", equalTo(given.toString()))
        .body("claim.helperId", equalTo(first.person().toString()));
    Wishing.step(first, given, "cancellation", "2019-05-25")
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("endedOn", equalTo("2019-05-25"));
    Tokens second = Wishing.helper();
    UUID kept = Wishing.claimed(second, wish);
    Wishing.step(second, kept, "realisation", "2019-06-01")
        .statusCode(200)
        .header("ETag", Calls.etag(2))
        .body("state", equalTo("REALISED"));
    Wishing.read(Wishing.LIAISON, wish)
        .header("ETag", Calls.etag(5))
        .body("state", equalTo("REALISED"))
        .body("closedOn", equalTo("2019-06-01"));
    for (Tokens late : List.of(second, Wishing.TOWNSHIP)) {
      Wishing.step(late, kept, "cancellation", "2019-06-02")
          .statusCode(409)
          .body("type", equalTo("https://bangfu.org/problems/claim-state"))
          .body("state", equalTo("REALISED"));
    }
    assertEquals(
        List.of(
            "org.bangfu.wish.published.v1|1",
            "org.bangfu.wish.claimed.v1|2",
            "org.bangfu.wish.reopened.v1|3",
            "org.bangfu.wish.claimed.v1|4",
            "org.bangfu.wish.realised.v1|5"),
        Database.rows(
            """
            select type, aggregate_version from outbox where aggregatetype = 'wish' and aggregateid = ?
            order by aggregate_version
            """,
            wish.toString()));
    eventsAreWhatIsPublished(wish);
  }

  @Test
  void anOpenOneIsTakenDownByStaffAndSeenByHelpersNoMore() {
    UUID wish = Wishing.wish();
    Tokens helper = Wishing.helper();
    takeDown(Wishing.LIAISON, wish, "2019-07-01", 403);
    takeDown(Wishing.TOWNSHIP, wish, "2019-05-01", 409);
    takeDown(Wishing.TOWNSHIP, wish, "2019-07-01", 200);
    Wishing.read(helper, wish).statusCode(404);
    Wishing.claim(helper, wish, helper.person()).statusCode(404);
    Wishing.read(Wishing.TOWNSHIP, wish)
        .body("state", equalTo("TAKEN_DOWN"))
        .body("closedOn", equalTo("2019-07-01"));
    eventsAreWhatIsPublished(wish);
    UUID claimed = Wishing.wish();
    Wishing.claimed(helper, claimed);
    takeDown(Wishing.TOWNSHIP, claimed, "2019-07-01", 409);
    Wishing.read(helper, claimed).body("state", equalTo("CLAIMED"));
  }

  @Test
  void isBroughtInOnceForAReference() {
    Body body = Wishing.body("clientReference", UUID.randomUUID());
    UUID wish = County.id(Wishing.bringIn(Wishing.LIAISON, body).statusCode(201));
    Wishing.bringIn(Wishing.LIAISON, body).statusCode(200).body("id", equalTo(wish.toString()));
    assertEquals(1, Database.number("select count(*) from wish where id = ?", wish));
  }

  @Test
  void aReferenceOfAnotherCountyTellsNothing() {
    Body body = Wishing.body("clientReference", UUID.randomUUID());
    UUID theirs = County.id(Wishing.bringIn(Wishing.LIAISON, body).statusCode(201));
    // references are an account's own, so that it is neither taken nor found
    Wishing.bringIn(Tokens.staff("county-officer", "450923"), body.with("division", "450923101201"))
        .statusCode(201)
        .body("id", not(equalTo(theirs.toString())))
        .body("division", equalTo("450923101201"));
  }

  @Test
  void takesThePlaceOfAKnownHouseholdAndTheKeyOfItsMember() {
    UUID household = County.household(County.VILLAGE);
    UUID member = Ids.next();
    Body body = Wishing.body("householdId", household).with("memberId", member).without("division");
    UUID wish =
        County.id(
            Wishing.bringIn(Wishing.LIAISON, body)
                .statusCode(201)
                .body("division", equalTo(County.VILLAGE))
                .body("householdId", equalTo(household.toString())));
    Wishing.bringIn(Wishing.LIAISON, body).statusCode(201);
    assertEquals(
        List.of(member.toString()),
        Database.rows("select subject from subject_key where subject = ?", member));
    assertEquals(
        List.of(member + "|430525103|430525"),
        Database.rows("select maker_id, township, county from wish where id = ?", wish));
    Wishing.bringIn(Wishing.SIBLING, body)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/household-not-yet-known"));
  }

  @Test
  void saysAllThatIsWrongWithIt() {
    Body body =
        Wishing.body("value", "5000.01")
            .without("division")
            .with("memberId", UUID.randomUUID())
            .with("text", "x".repeat(201))
            .with("makerName", "  ");
    Wishing.bringIn(Wishing.LIAISON, body)
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(List.of("/division", "/makerName", "/memberId", "/text", "/value")));
    Wishing.bringIn(Wishing.LIAISON, Wishing.body("value", "0.00")).statusCode(400);
    Wishing.bringIn(Wishing.LIAISON, Wishing.body("division", "430525103")).statusCode(400);
    Wishing.bringIn(Wishing.LIAISON, Wishing.body("value", "5000.00")).statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "想要书包，电话13800001234",
        "电话 138 0000 1234",
        "电话 138-0000-1234",
        "电话１３８００００１２３４",
        "电话一三八零零零零一二三四",
        "身份证99999919491231002X",
        "座机 0739 7221234",
        "张晓雨想要书包",
        "张 晓 雨想要书包",
        "晓雨想要书包",
        "电话①③⑧⓪⓪⓪⓪①②③④",
        "电话❶❸❽⓿⓿⓿⓿❶❷❸❹",
        "电话138\u200b0000\u200b1234",
        "电话138（0000）1234",
        "电话13八〇〇〇〇1234",
        "电话138，0000，1234",
        "电话138、0000、1234",
        "电话138*0000*1234",
        "电话138~0000~1234",
        "电话138·0000·1234",
        "电话1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣",
        "电话壹叁捌零零零零壹贰叁肆",
        "电话138oooo1234",
        "电话138\ufe0f0000\ufe0f1234",
        "电话幺三八洞洞洞洞幺两三四",
        "电话138空格0000空格1234",
        "one three eight zero zero zero zero 1234",
        "电话١٣٨٠٠٠٠١٢٣٤",
        "在石江镇中心小学上学"
      })
  void refusesATextThatTellsWhoItIs(String text) {
    Wishing.bringIn(Wishing.LIAISON, Wishing.body("text", text))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/text")))
        .body("errors[0].detail", not(equalTo(text)));
  }

  @Test
  void refusesAPartOfANameOfSeveralParts() {
    for (String text : List.of("买买提想要书包", "艾力想要书包", "买买提艾力想要书包")) {
      Body body = Wishing.body("text", text).with("makerName", "买买提·艾力");
      Wishing.bringIn(Wishing.LIAISON, body)
          .statusCode(400)
          .body("errors.pointer", equalTo(List.of("/text")));
    }
    assertTrue(RevealingText.namesPerson("晓雨想要书包", "欧阳晓雨"));
    assertFalse(RevealingText.namesPerson("想要一本书", "Li Ann"));
  }

  @Test
  void leavesNumbersAloneThatReachNobody() {
    for (String text :
        List.of(
            "10至12岁的童装2套，120厘米",
            "小学三年级课本1套",
            "36码棉鞋 2双，共 120 元",
            "棉鞋36、37、38、39、40、41码各一双",
            "两三本书，五六支笔，七八张纸",
            "1,200,000元的一半",
            "一二年级课本，三四年级作业本",
            "oil lamp, cool ball")) {
      assertFalse(RevealingText.hasLongNumber(text), text);
    }
    assertTrue(RevealingText.names("给ABEL买书", "Abel"));
    assertFalse(RevealingText.names("想要一个新书包", null));
    assertFalse(RevealingText.namesPerson("想要雨衣", "张雨"), "any word");
    assertFalse(RevealingText.namesPerson("想要雨衣", "张晓雨"));
  }

  @Test
  void isListedForStaffOfThePlaceWithTheNameMasked() {
    UUID wish = Wishing.wish();
    Calls.as(Wishing.TOWNSHIP)
        .get("/v1/wishes?state=OPEN&limit=200&division=" + County.VILLAGE)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(wish.toString()))
        .body("items.makerName", everyItem(equalTo("张**")))
        .body("items.school", everyItem(nullValue()))
        .body("items.state", everyItem(equalTo("OPEN")));
    Calls.as(Wishing.SIBLING)
        .get("/v1/wishes?division=" + County.VILLAGE)
        .then()
        .body("items", hasSize(0));
  }

  private static void takeDown(Tokens caller, UUID wish, String day, int status) {
    Calls.as(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/wishes/{id}/takedown", wish)
        .then()
        .statusCode(status);
  }

  /** Each has the fields of its example and nothing that tells who wishes, or what. */
  private static void eventsAreWhatIsPublished(UUID wish) {
    for (String event : EVENTS) {
      String type = "org.bangfu.wish." + event + ".v1";
      for (JsonNode payload : Outboxes.payloads(type, wish)) {
        EventContracts.assertValid("needs-and-donations", type, payload);
        assertFalse(payload.toString().matches(".*(张|小学|书包).*"), payload::toString);
      }
    }
  }
}
