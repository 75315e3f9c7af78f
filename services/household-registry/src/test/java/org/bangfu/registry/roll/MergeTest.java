package org.bangfu.registry.roll;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Two households that are one: what is in the way, what follows, and how they are two again. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergeTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525109");
  private static final String DAY = "2020-09-01";

  @Test
  void theOneThatIsGoneIsClosedReadableAndNoLongerListed() {
    String village = "430525109001";
    UUID survivor = Twinning.couple(village, "司徒一", "欧阳一");
    UUID gone = Twinning.couple(village, "司徒一", "欧阳二");
    String pair = Twinning.pair(gone, survivor);
    Twinning.same(TOWNSHIP, pair, survivor, DAY)
        .statusCode(403)
        .body("detail", containsString("an account of the county"));
    Twinning.same(COUNTY, pair, UUID.randomUUID(), DAY)
        .statusCode(400)
        .body("errors.pointer", contains("/survivor"));
    Twinning.decide(COUNTY, pair, Body.of("decision", "SAME"))
        .statusCode(400)
        .body("errors.pointer", contains("/survivor"));
    Twinning.same(COUNTY, pair, survivor, "2019-04-30").statusCode(409);
    Twinning.same(COUNTY, pair, survivor, DAY).statusCode(200).body("state", equalTo("MERGED"));
    Twinning.read(gone)
        .body("mergedInto", equalTo(survivor.toString()))
        .body("fileState", equalTo("CLOSED"))
        .body("members.name", contains("司*一", "欧*二"));
    Twinning.read(survivor)
        .body("mergedInto", nullValue())
        .body("fileState", equalTo("REGISTERED"));
    listed(village, false, survivor);
    listed(village, true, survivor, gone);
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + gone + "/steps")
        .then()
        .statusCode(200)
        .body("to", contains("REGISTERED", "CLOSED"))
        .body("detail", contains(null, "DUPLICATE"))
        .body("occurredOn", contains("2019-05-01", DAY));
    Calls.as(COUNTY)
        .get("/v1/households/" + survivor + "/merges")
        .then()
        .statusCode(200)
        .body("gone", contains(gone.toString()))
        .body("reason", contains("同一户两次录入，证件号码录错一位"));
    // nothing new is taken for it, and the file does not open by itself
    Calls.write()
        .body(Body.of("year", 2019).with("wages", "12000.00"))
        .post("/v1/households/" + gone + "/income-years")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"))
        .body("mergedInto", equalTo(survivor.toString()));
    HouseholdFixtures.step(gone, "reopening", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(409)
        .body("detail", containsString("Take the merge back"));
    HouseholdFixtures.step(gone, "steps/" + closure(gone) + "/reversal", Map.of("reason", "误"))
        .then()
        .statusCode(409);
    // who is missing in the survivor joins it
    Calls.write()
        .body(
            Body.of("reason", "OMITTED_BEFORE")
                .with("occurredOn", "2020-09-02")
                .with(
                    "person",
                    Body.of("name", "欧阳二")
                        .with("nationalId", clearId(gone))
                        .with("relationToHead", "OTHER")
                        .with("education", "PRIMARY")))
        .post("/v1/households/" + survivor + "/members")
        .then()
        .statusCode(201);
    // and then the merge can't be undone as if nothing had happened
    Twinning.undo(COUNTY, pair)
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"));
  }

  @Test
  void withinADayTheyAreTwoAgain() {
    String village = "430525109003";
    UUID one = Twinning.couple(village, "东郭一", "南门一");
    UUID other = Twinning.couple(village, "东郭一", "南门一");
    UUID third = Twinning.couple(village, "东郭一", "西门一");
    String beside = Twinning.pair(one, third);
    String pair = Twinning.merge(one, other, DAY);
    Twinning.read(one).body("mergedInto", equalTo(other.toString()));
    Twinning.undo(TOWNSHIP, pair).statusCode(403);
    Twinning.undo(Tokens.staff(Role.COUNTY_OFFICER, "450923"), pair).statusCode(404);
    Twinning.undo(COUNTY, pair).statusCode(200).body("state", equalTo("CANDIDATE"));
    Twinning.undo(COUNTY, pair).statusCode(409);
    Twinning.read(one).body("mergedInto", nullValue()).body("fileState", equalTo("REGISTERED"));
    listed(village, false, one, other, third);
    assertThat(
        Database.rows("select state from duplicate_pair where id = ?", UUID.fromString(beside)),
        contains("CANDIDATE"));
    Calls.as(COUNTY)
        .get("/v1/duplicate-pairs/" + pair + "/decisions")
        .then()
        .body("verdict", contains("SAME", "UNDONE"))
        .body("occurredOn", contains(DAY, DAY));
    HouseholdFixtures.step(one, "verification", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(200);
    Twinning.merge(one, other, "2020-11-01");
    Twinning.undo(COUNTY, pair).statusCode(200);
    Twinning.read(one).body("fileState", equalTo("VERIFIED"));
  }

  @Test
  void allThatIsInTheWayIsNamed() {
    String village = "430525109202";
    Map<String, Object> poor = Map.of("identifiedOn", "2019-05-01");
    UUID gone = Twinning.couple(village, "北宫一", "中行一", poor);
    UUID survivor = Twinning.couple(village, "北宫一", "中行一");
    Calls.write()
        .body(Body.of("households", List.of(gone)).with("occurredOn", "2020-02-01"))
        .post("/v1/exit-dossiers")
        .then()
        .statusCode(200);
    HouseholdFixtures.step(
            gone,
            "monitoring",
            Map.of("occurredOn", "2020-02-01", "monitoringClass", "SUDDEN_HARDSHIP"))
        .then()
        .statusCode(200);
    Calls.write()
        .body(Body.of("statement", "门牌号写错了"))
        .post("/v1/households/" + gone + "/corrections")
        .then()
        .statusCode(201);
    String pair = Twinning.pair(gone, survivor);
    Twinning.same(COUNTY, pair, survivor, DAY)
        .statusCode(409)
        .body("type", endsWith("/merge-not-possible"))
        .body(
            "obstacles",
            contains("EXIT_DOSSIER", "MONITORING_CASE", "CORRECTION", "POVERTY_REGISTER"))
        .body("detail", containsString("is watched"));
    Twinning.read(gone).body("fileState", equalTo("REGISTERED")).body("mergedInto", nullValue());
    // the other way nothing is in it
    Twinning.same(COUNTY, pair, gone, DAY).statusCode(200);
    UUID stranger = Twinning.couple(village, "北宫一", "中行二");
    String wrong = Twinning.pair(stranger, gone);
    Database.changeAsOwner(
        "update member set name = '公西一' where household_id = ? and position = 1", stranger);
    Twinning.same(COUNTY, wrong, gone, DAY)
        .statusCode(409)
        .body("obstacles", contains("NOBODY_IN_COMMON"));
  }

  @Test
  void isOfNoDayOnWhichTheyStoodOtherwise() {
    String village = "430525109209";
    UUID survivor = Twinning.couple(village, "澹台一", "公冶一");
    UUID gone = Twinning.couple(village, "澹台一", "公冶二");
    HouseholdFixtures.step(survivor, "identification", Map.of("occurredOn", "2020-06-01"))
        .then()
        .statusCode(200);
    String pair = Twinning.pair(gone, survivor);
    Twinning.same(COUNTY, pair, survivor, "2020-05-31")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    HouseholdFixtures.step(gone, "identification", Map.of("occurredOn", "2020-07-01"))
        .then()
        .statusCode(200);
    Twinning.same(COUNTY, pair, survivor, "2020-06-30")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    Twinning.same(COUNTY, pair, survivor, "2020-07-01").statusCode(200);
  }

  @Test
  void twoOfficersWhoMergeThemTheOneIntoTheOtherMergeThemOnce() {
    String village = "430525109205";
    UUID one = Twinning.couple(village, "呼延一", "归海一");
    UUID other = Twinning.couple(village, "呼延一", "归海一");
    String pair = Twinning.pair(one, other);
    List<Integer> answers =
        Stream.of(one, other)
            .map(survivor ->
                CompletableFuture.supplyAsync(
                    () -> Twinning.same(COUNTY, pair, survivor, DAY).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers, containsInAnyOrder(200, 409));
    assertThat(
        Database.rows(
            "select count(*) from household where division = ? and merged_into is not null",
            village),
        contains("1"));
  }

  @Test
  void aChainEndsWithTheLastAndCopiesHaveAll() {
    String village = "430525109206";
    UUID first = Twinning.couple(village, "羊舌一", "微生一");
    UUID second = Twinning.couple(village, "羊舌一", "微生一");
    UUID third = Twinning.couple(village, "羊舌一", "微生一");
    Twinning.merge(first, second, DAY);
    String later = Twinning.merge(second, third, "2020-09-02");
    Twinning.read(first).body("mergedInto", equalTo(third.toString()));
    Twinning.read(second).body("mergedInto", equalTo(third.toString()));
    Calls.as(Tokens.person(Role.HOUSEHOLD, third))
        .get("/v1/households/" + third + "/copy")
        .then()
        .statusCode(200)
        .body("merges.gone", contains(second.toString()))
        // of what may yet be taken back nobody else is told
        .body("merged", empty());
    Twinning.undo(COUNTY, later).statusCode(200);
    Twinning.read(first).body("mergedInto", equalTo(second.toString()));
    Twinning.merge(second, third, "2020-09-02");
    age("gone_id in (?, ?)", first, second);
    Calls.as(Tokens.person(Role.HOUSEHOLD, third))
        .get("/v1/households/" + third + "/copy")
        .then()
        .statusCode(200)
        .body("merged.household.id", contains(first.toString(), second.toString()))
        .body("merged[0].household.members[0].name", equalTo("羊舌一"));
    // with the last one all are erased, and what was said of them
    HouseholdFixtures.step(third, "closure", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(200);
    eraseAll(third);
    for (UUID household : List.of(first, second, third)) {
      Twinning.read(household).body("members.name", contains(null, null));
    }
    Calls.as(COUNTY)
        .get("/v1/duplicate-pairs/" + later + "/decisions")
        .then()
        .body("verdict", contains("SAME", "UNDONE", "SAME"))
        .body("reason", contains(null, null, null));
  }

  @Test
  void anErasureTakesNobodyWithItWhoWasMergedToday() {
    String village = "430525109206";
    UUID settled = Twinning.couple(village, "南宫一", "亓官一");
    UUID mistaken = Twinning.couple(village, "南宫一", "亓官一");
    UUID survivor = Twinning.couple(village, "南宫一", "亓官一");
    Twinning.merge(settled, survivor, DAY);
    age("gone_id = ?", settled);
    String pair = Twinning.merge(mistaken, survivor, DAY);
    HouseholdFixtures.step(survivor, "closure", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(200);
    eraseAll(survivor);
    Twinning.read(settled).body("members.name", contains(null, null));
    Twinning.read(mistaken)
        .body("mergedInto", nullValue())
        .body("fileState", equalTo("REGISTERED"))
        .body("members.name", contains("南*一", "亓*一"));
    Calls.as(COUNTY)
        .get("/v1/duplicate-pairs/" + pair + "/decisions")
        .then()
        .body("verdict", contains("SAME", "UNDONE"))
        .body("occurredOn", contains(DAY, DAY))
        .body("reason", contains(null, null));
    assertThat(
        Database.rows("select state from duplicate_pair where id = ?", UUID.fromString(pair)),
        contains("ENDED"));
  }

  @Test
  void nothingIsSaidOfWhoWasErased() {
    String village = "430525109208";
    UUID one = Twinning.couple(village, "东郭一", "南门一");
    UUID other = Twinning.couple(village, "东郭一", "南门一");
    String pair = Twinning.pair(one, other);
    HouseholdFixtures.step(other, "closure", Map.of("occurredOn", "2020-10-01"))
        .then()
        .statusCode(200);
    eraseAll(other);
    Twinning.different(COUNTY, pair)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/state-not-fitting"))
        .body("detail", containsString("was erased"));
  }

  @Test
  void isTakenBackWithinADayAlone() {
    String village = "430525109208";
    UUID one = Twinning.couple(village, "漆雕一", "乐正一");
    UUID other = Twinning.couple(village, "漆雕一", "乐正一");
    String pair = Twinning.merge(one, other, DAY);
    age("pair_id = ?", UUID.fromString(pair));
    Twinning.undo(COUNTY, pair)
        .statusCode(409)
        .body("detail", containsString("could be taken back until"));
    Twinning.read(one).body("mergedInto", equalTo(other.toString()));
  }

  private static void age(String which, Object... of) {
    Database.changeAsOwner("alter table duplicate_decision disable trigger user");
    Database.changeAsOwner(
        "update duplicate_decision set recorded_at = now() - interval '25 hours' where " + which,
        of);
    Database.changeAsOwner("alter table duplicate_decision enable trigger user");
  }

  private static void eraseAll(UUID household) {
    List<String> members = Twinning.read(household).extract().jsonPath().getList("members.id");
    for (String member : members) {
      Calls.as(COUNTY)
          .body(Body.of("reason", "本人申请删除"))
          .post("/v1/households/" + household + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
  }

  private static String closure(UUID household) {
    return Calls.write()
        .get("/v1/households/" + household + "/steps")
        .then()
        .extract()
        .jsonPath()
        .getString("[1].id");
  }

  private static String clearId(UUID household) {
    return Calls.as(COUNTY)
        .body(Map.of("fields", List.of("NATIONAL_ID"), "purpose", "合并后补录成员"))
        .post("/v1/households/" + household + "/reveal")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("members[1].nationalId");
  }

  private static void listed(String village, boolean merged, UUID... households) {
    Calls.as(TOWNSHIP)
        .queryParam("division", village)
        .queryParam("merged", merged)
        .get("/v1/households")
        .then()
        .statusCode(200)
        .body("items.id", contains(Stream.of(households).map(UUID::toString).toArray()));
  }
}
