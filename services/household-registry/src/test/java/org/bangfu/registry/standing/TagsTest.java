package org.bangfu.registry.standing;

import static org.bangfu.registry.standing.Tagging.MANAGER;
import static org.bangfu.registry.standing.Tagging.NEIGHBOUR;
import static org.bangfu.registry.standing.Tagging.bulk;
import static org.bangfu.registry.standing.Tagging.end;
import static org.bangfu.registry.standing.Tagging.isSet;
import static org.bangfu.registry.standing.Tagging.item;
import static org.bangfu.registry.standing.Tagging.list;
import static org.bangfu.registry.standing.Tagging.member;
import static org.bangfu.registry.standing.Tagging.tag;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
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
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many tags at once, who has which on a day, and of which kinds there are. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TagsTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void manyAreSetInAFewStatements() {
    List<Body> some = items(2);
    List<Body> more = items(12);
    long few = Statements.during(() -> set(some).statusCode(201).body("tags", equalTo(6)));
    assertThat(few, lessThanOrEqualTo(8L));
    assertEquals(few, Statements.during(() -> set(more).statusCode(201).body("tags", equalTo(36))));
  }

  /** Of each household its own tag and those of both of its people. */
  private static List<Body> items(int households) {
    List<Body> items = new ArrayList<>();
    for (int i = 0; i < households; i++) {
      UUID id = HouseholdFixtures.register();
      items.add(item(id, "KEY_HOUSEHOLD").with("reason", "家庭困难"));
      for (int place = 0; place < 2; place++) {
        items.add(
            item(id, "CHRONIC_ILLNESS").with("memberId", member(id, place)).with("reason", "慢病"));
      }
    }
    return items;
  }

  private static ValidatableResponse set(List<Body> items) {
    return bulk(MANAGER, "2020-01-10", items.toArray(Body[]::new));
  }

  @Test
  void noneIsSetWhereOneIsWrong() {
    UUID good = HouseholdFixtures.register();
    UUID tagged = HouseholdFixtures.register();
    isSet(tagged, tag("MARGINAL", "2020-02-01"));
    UUID closed = HouseholdFixtures.register();
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", "2020-01-01"))
        .then()
        .statusCode(200);
    Map<String, Object> young = HouseholdFixtures.household();
    young.put("occurredOn", "2020-06-01");
    UUID later = HouseholdFixtures.register(young);
    bulk(
            MANAGER,
            "2020-01-10",
            item(good, "MARGINAL"),
            item(good, "MARGINAL"),
            item(tagged, "MARGINAL"),
            item(closed, "MARGINAL"),
            item(later, "MARGINAL"),
            item(UUID.randomUUID(), "MARGINAL"),
            item(good, "NO_SUCH"),
            item(good, "SEVERE_ILLNESS"),
            item(good, "SEVERE_ILLNESS").with("memberId", member(tagged, 0)))
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/items/1/kind",
                "/items/2/kind",
                "/items/3/householdId",
                "/items/4/householdId",
                "/items/5/householdId",
                "/items/6/kind",
                "/items/7/memberId",
                "/items/8/memberId"))
        .body(
            "errors[1].detail",
            equalTo("must not be a tag that is there already, since 2020-02-01"));
    bulk(NEIGHBOUR, "2020-01-10", item(good, "MARGINAL"))
        .statusCode(400)
        .body("errors.detail", contains("must be a household of the caller's divisions"));
    list(MANAGER, good).statusCode(200).body("$", empty());
  }

  @Test
  void nothingIsDatedIntoAClosedPeriod() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", "430528101001");
    UUID id = HouseholdFixtures.register(household);
    String period =
        Calls.write()
            .body(
                Body.of("division", "430528")
                    .with("firstDay", "2020-01-01")
                    .with("lastDay", "2020-01-31")
                    .with("reason", "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    try {
      Tagging.set(Tokens.ANYBODY, id, tag("MARGINAL", "2020-01-10"))
          .statusCode(409)
          .body("type", endsWith("/period-closed"));
      bulk(Tokens.ANYBODY, "2020-01-10", item(id, "MARGINAL"))
          .statusCode(409)
          .body("type", endsWith("/period-closed"));
      Tagging.set(Tokens.ANYBODY, id, tag("MARGINAL", "2020-02-01")).statusCode(201);
    } finally {
      Calls.write()
          .body(Body.of("reason", "测试"))
          .post("/v1/closed-periods/" + period + "/reopening")
          .then()
          .statusCode(200);
    }
  }

  @Test
  void whoHasATagOnADayIsListedAndEachLookLeavesATrace() {
    String village = "430529100001";
    UUID key = registered(village);
    UUID ill = registered(village);
    String ended = set(key, tag("KEY_HOUSEHOLD", "2020-01-10"));
    String wife = member(ill, 1);
    set(ill, tag("SEVERE_ILLNESS", "2020-01-20").with("memberId", wife));
    String wrong = set(ill, tag("KEY_HOUSEHOLD", "2020-01-20"));
    Calls.write()
        .body(Body.of("reason", "误").with("occurredOn", "2020-01-20"))
        .post("/v1/households/" + ill + "/tags/" + wrong + "/reversal")
        .then()
        .statusCode(200);
    Calls.write()
        .body(Body.of("occurredOn", "2020-03-01"))
        .post("/v1/households/" + key + "/tags/" + ended + "/ending")
        .then()
        .statusCode(200);
    Tokens reader = Tokens.staff(Role.CADRE, village);
    on(reader, village, "2020-01-15", null).body("items.id", contains(key.toString()));
    on(reader, village, "2020-02-29", null)
        .body("items.id", containsInAnyOrder(key.toString(), ill.toString()))
        .body("items.endedOn", hasItem("2020-03-01"));
    on(reader, village, "2020-03-01", "KEY_HOUSEHOLD").body("items", empty());
    on(reader, village, "2020-03-01", "SEVERE_ILLNESS").body("items.memberId", contains(wife));
    Tagging.leaves(ill, wife, "2020-04-01");
    on(reader, village, "2020-04-01", null).body("items", empty());
    on(reader, village, "2020-03-31", null).body("items", hasSize(1));
    HouseholdFixtures.step(ill, "closure", Map.of("occurredOn", "2020-05-01"))
        .then()
        .statusCode(200);
    on(reader, village, "2020-03-31", null).body("items", empty());
    on(Tokens.staff(Role.CADRE, "430529100002"), village, "2020-02-29", null)
        .body("items", empty());
    assertThat(
        Database.number(
            "select count(*) from audit_entry where record_id = ? and route = '/v1/tags' and fields = 'tags'",
            ill),
        equalTo(3L));
    assertThat(
        Statements.during(() -> on(reader, village, "2020-02-29", null)), lessThanOrEqualTo(2L));
  }

  @Test
  void aListGoesOn() {
    String village = "430529100003";
    for (int i = 0; i < 3; i++) {
      set(registered(village), tag("MARGINAL", "2020-01-10"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430529"))
              .get("/v1/tags?division=" + village + "&limit=2&on=2020-01-10" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.tagId", String.class));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(seen, hasSize(3));
    assertThat(seen.stream().distinct().toList(), hasSize(3));
  }

  @Test
  void aCountyAddsKindsOfItsOwn() {
    Body kind =
        Body.of("division", "430525")
            .with("code", "430525-LIVING_ALONE")
            .with("scope", "PERSON")
            .with("nameZh", "独居")
            .with("nameEn", "Lives alone")
            .with("inForceFrom", "2020-01-01");
    define(COUNTY, kind).statusCode(201).body("scope", equalTo("PERSON"));
    define(COUNTY, kind).statusCode(200);
    define(COUNTY, kind.with("scope", "HOUSEHOLD"))
        .statusCode(409)
        .body("type", endsWith("/reference-reused"));
    define(COUNTY, kind.with("code", "430524-LIVING_ALONE"))
        .statusCode(400)
        .body("errors.pointer", contains("/code"));
    for (String foreign : List.of("450923", "CN", "43")) {
      define(COUNTY, kind.with("division", foreign))
          .statusCode(400)
          .body("errors.pointer", contains("/division"));
    }
    define(MANAGER, kind).statusCode(403);
    kinds("430525103")
        .body("code", hasItem("430525-LIVING_ALONE"))
        .body("code", hasItem("MARGINAL"));
    kinds("450923").body("code", not(hasItem("430525-LIVING_ALONE")));
    UUID id = HouseholdFixtures.register();
    Body alone = tag("430525-LIVING_ALONE", "2019-12-31").with("memberId", member(id, 0));
    Tagging.set(id, alone).statusCode(400).body("errors.pointer", contains("/kind"));
    String tag = isSet(id, alone.with("occurredOn", "2020-01-01"));
    end(id, tag, "2020-01-02").statusCode(200);
    Map<String, Object> elsewhere = HouseholdFixtures.household();
    elsewhere.put("division", "430528101001");
    UUID foreign = HouseholdFixtures.register(elsewhere);
    Tagging.set(
            Tokens.ANYBODY,
            foreign,
            alone.with("occurredOn", "2020-01-01").with("memberId", member(foreign, 0)))
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
    assertThat(
        "today if nothing is said",
        define(COUNTY, kind.with("code", "430525-TODAY").without("inForceFrom"))
            .statusCode(201)
            .extract()
            .<String>path("inForceFrom"),
        equalTo(BusinessDays.today().toString()));
  }

  private static ValidatableResponse define(Tokens caller, Body kind) {
    return Calls.as(caller).body(kind).post("/v1/tag-kinds").then();
  }

  private static ValidatableResponse kinds(String division) {
    return Calls.as(MANAGER).get("/v1/tag-kinds?division=" + division).then().statusCode(200);
  }

  private static UUID registered(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }

  private static String set(UUID household, Body tag) {
    return Tagging.set(Tokens.ANYBODY, household, tag).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse on(
      Tokens reader, String village, String day, @Nullable String kind) {
    return Calls.as(reader)
        .get("/v1/tags?division=" + village + "&on=" + day + (kind == null ? "" : "&kind=" + kind))
        .then()
        .statusCode(200);
  }
}
