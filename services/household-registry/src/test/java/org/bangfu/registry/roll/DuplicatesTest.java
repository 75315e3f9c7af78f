package org.bangfu.registry.roll;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
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
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Which households are proposed as the same, to whom, and what becomes of a pair that is not. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicatesTest {
  private static final String TOWNSHIP = "430525110";
  private static final String VILLAGE = "430525110202";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, TOWNSHIP);

  @Test
  void areProposedByNamesPlacePhoneAndNumbers() {
    UUID first = Twinning.couple(VILLAGE, "欧阳建国", "上官兰英");
    UUID again = Twinning.couple(VILLAGE, "欧阳建国", "上官兰英", Map.of("phone", "13900005678"));
    assertThat(Twinning.of(OFFICER, again), contains("CANDIDATE 70 2 HEAD,MEMBERS,VILLAGE"));
    // a namesake of the other sex is somebody else
    UUID turned = Twinning.couple("430525110205", "上官兰英", "无名氏");
    UUID neighbour = Twinning.couple("430525110205", "欧阳建国", "慕容秀", Map.of("phone", "13900005678"));
    assertThat(Twinning.of(OFFICER, neighbour), hasItem("CANDIDATE 60 1 HEAD,PHONE,TOWNSHIP"));
    assertThat(Twinning.of(OFFICER, turned), empty());
    // beyond the township a head's name alone says little
    UUID far = Twinning.couple("430525111206", "欧阳建国", "赫连芳");
    assertThat(Twinning.of(COUNTY, far), empty());
    UUID both = Twinning.couple("430525111206", "欧阳建国", "上官兰英");
    assertThat(
        Twinning.of(COUNTY, both),
        containsInAnyOrder(
            "CANDIDATE 50 2 HEAD,MEMBERS",
            "CANDIDATE 50 2 HEAD,MEMBERS",
            "CANDIDATE 50 1 HEAD,VILLAGE"));
    // who sees one of them alone, sees no pair
    assertThat(
        Twinning.of(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525111"), both),
        contains("CANDIDATE 50 1 HEAD,VILLAGE"));
    Calls.as(OFFICER)
        .get("/v1/duplicate-pairs/" + Twinning.pair(both, first))
        .then()
        .statusCode(404);
  }

  @Test
  void whoLeftOneAndIsInTheOtherIsKnownByTheNumber() {
    String village = "430525110209";
    String wife = People.woman();
    String son = People.man();
    Map<String, Object> before =
        HouseholdFixtures.household(
            HouseholdFixtures.person("端木强", People.man(), "HEAD"),
            HouseholdFixtures.person("司马兰", wife, "SPOUSE"),
            HouseholdFixtures.person("端木小", son, "SON"));
    before.put("division", village);
    before.remove("phone");
    UUID one = HouseholdFixtures.register(before);
    List<String> members = Twinning.read(one).extract().jsonPath().getList("members.id");
    for (String gone : members.subList(1, 3)) {
      Calls.write()
          .body(Body.of("reason", "MOVED_OUT").with("occurredOn", "2020-03-01"))
          .post("/v1/households/" + one + "/members/" + gone + "/departure")
          .then()
          .statusCode(200);
    }
    Map<String, Object> after =
        HouseholdFixtures.household(
            HouseholdFixtures.person("司马岚", wife, "HEAD"),
            HouseholdFixtures.person("端木晓", son, "SON"));
    after.put("division", village);
    after.remove("phone");
    UUID other = HouseholdFixtures.register(after);
    assertThat(Twinning.look(village).getInt("proposed"), equalTo(1));
    assertThat(Twinning.of(OFFICER, other), contains("CANDIDATE 60 2 ID_NUMBER,VILLAGE"));
    Calls.as(COUNTY)
        .get("/v1/duplicate-pairs/" + Twinning.pair(one, other))
        .then()
        .statusCode(200)
        .body("inCommon.by", contains("ID_NUMBER", "ID_NUMBER"))
        .body("one.members.name", contains("端*强", "司*兰", "端*小"))
        .body("other.members.nationalId", hasSize(2));
  }

  @Test
  void aRunFindsThemOnceAndEndsWhatIsNotAlikeAnyMore() {
    String village = "430525110218";
    UUID one = Twinning.couple(village, "皇甫明", "尉迟敏");
    UUID other = Twinning.couple(village, "皇甫明", "公孙丽");
    assertEquals("2 1 0 1", counted(village));
    assertEquals("2 0 0 1", counted(village));
    assertEquals("2 0 0 1", counted(village));
    Twinning.look(OFFICER, TOWNSHIP).statusCode(200);
    String pair = Twinning.pair(one, other);
    List<String> members = Twinning.read(other).extract().jsonPath().getList("members.id");
    Database.changeAsOwner(
        "update member set name = '皇甫铭' where id = ?", UUID.fromString(members.getFirst()));
    assertEquals("2 0 1 0", counted(village));
    Database.changeAsOwner(
        "update member set name = '皇甫明' where id = ?", UUID.fromString(members.getFirst()));
    assertEquals("2 1 0 1", counted(village));
    assertEquals(pair, Twinning.pair(one, other));
    // with its file it goes, and comes again
    HouseholdFixtures.step(one, "closure", Map.of("occurredOn", "2020-06-30"))
        .then()
        .statusCode(200);
    state(pair, "ENDED");
    assertEquals("1 0 0 0", counted(village));
    HouseholdFixtures.step(one, "reopening", Map.of("occurredOn", "2020-07-01"))
        .then()
        .statusCode(200);
    state(pair, "CANDIDATE");
  }

  @Test
  void whatIsDifferentIsKeptAndNotProposedAgain() {
    String village = "430525110220";
    Tokens manager = Tokens.staff(Role.INFORMATION_MANAGER, village);
    UUID one = Twinning.couple(village, "夏侯军", "轩辕梅");
    UUID other = Twinning.couple(village, "夏侯军", "令狐红");
    Twinning.look(OFFICER, village).statusCode(200);
    String pair = Twinning.pair(one, other);
    Calls.as(manager)
        .get("/v1/duplicate-pairs?division=" + village)
        .then()
        .statusCode(200)
        .body("items.id", contains(pair))
        .body("items[0].one.headName", equalTo("夏*军"))
        .body("items[0].score", equalTo(50));
    Twinning.different(manager, pair).statusCode(403);
    Twinning.different(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525111"), pair).statusCode(404);
    Twinning.different(Tokens.staff(Role.COUNTY_OFFICER, "450923"), pair).statusCode(404);
    Twinning.decide(OFFICER, pair, Body.of("decision", "DIFFERENT").with("survivor", one))
        .statusCode(400)
        .body("errors.pointer", contains("/survivor"));
    Calls.as(OFFICER)
        .body(Body.of("decision", "DIFFERENT").with("reason", " "))
        .post("/v1/duplicate-pairs/" + pair + "/decision")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    Twinning.different(OFFICER, pair).statusCode(200).body("state", equalTo("DIFFERENT"));
    Twinning.different(OFFICER, pair).statusCode(409);
    assertEquals("2 0 0 0", counted(village));
    assertThat(Twinning.of(manager, one), contains("DIFFERENT 50 1 HEAD,VILLAGE"));
    Calls.as(OFFICER)
        .get("/v1/duplicate-pairs?state=DIFFERENT&division=" + village)
        .then()
        .body("items.id", contains(pair));
    Calls.as(OFFICER)
        .get("/v1/duplicate-pairs/" + pair + "/decisions")
        .then()
        .statusCode(200)
        .body("verdict", contains("DIFFERENT"))
        .body("reason", contains("同一户两次录入，证件号码录错一位"));
    Calls.as(manager).get("/v1/duplicate-pairs/" + pair + "/decisions").then().statusCode(403);
    assertThat(
        Database.rows(
            "select reason from duplicate_decision where pair_id = ?", UUID.fromString(pair)),
        not(hasItem(containsString("两次"))));
  }

  @Test
  void aNameOfManyMakesNoPairs() {
    String village = "430525110221";
    for (int i = 0; i < 21; i++) {
      Twinning.couple(village, "王众多", "赵独" + (char) ('一' + i));
    }
    assertEquals("21 0 0 0", counted(village));
  }

  @Test
  void aLookTakesAFewStatementsAndAnOfficeOfThePlace() {
    Twinning.look(Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE), VILLAGE).statusCode(403);
    for (String place : List.of("4305", "430525111", "430525110999")) {
      Twinning.look(OFFICER, place).statusCode(400).body("errors.pointer", contains("/division"));
    }
    assertThat(
        Statements.during(() -> Twinning.look(OFFICER, "430525110222").statusCode(200)),
        lessThan(9L));
    UUID household = Twinning.couple("430525110223", "百里东", "东方红");
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE))
        .post("/v1/households/" + household + "/duplicate-pairs")
        .then()
        .statusCode(404);
  }

  private static String counted(String place) {
    var run = Twinning.look(place);
    return "%d %d %d %d"
        .formatted(
            run.getInt("households"),
            run.getInt("proposed"),
            run.getInt("ended"),
            run.getInt("open"));
  }

  private static void state(String pair, String state) {
    Calls.as(COUNTY)
        .get("/v1/duplicate-pairs/" + pair)
        .then()
        .statusCode(200)
        .body("pair.state", equalTo(state));
  }
}
