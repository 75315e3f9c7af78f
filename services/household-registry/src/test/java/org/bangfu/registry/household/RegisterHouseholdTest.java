package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RegisterHouseholdTest {
  private static final String REGISTERED = "org.bangfu.household.registered.v1";

  @Test
  void registersAHouseholdAndMasksItsPeople() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("identifiedOn", "2014-03-01");
    var answer = HouseholdFixtures.post(household);
    answer
        .then()
        .statusCode(201)
        .header("ETag", Calls.etag(0))
        .header("Location", endsWith("/v1/households/" + answer.jsonPath().getString("id")))
        .body("fileState", equalTo("REGISTERED"))
        .body("povertyState", equalTo("IN_POVERTY"))
        .body("phone", equalTo("138****1234"))
        .body("members.name", contains("张*三", "李*"))
        .body("members.sex", contains("MALE", "FEMALE"))
        .body("members[0].nationalId", startsWith("999999********"));
    Calls.write()
        .get("/v1/households/" + answer.jsonPath().getString("id"))
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(0))
        .body("members.name", contains("张*三", "李*"));
  }

  @Test
  void tellsOthersWithoutAWordAboutAnybody() {
    UUID id = HouseholdFixtures.register();
    List<JsonNode> events = Outboxes.payloads(REGISTERED, id);
    assertThat(events, hasSize(1));
    EventContracts.assertValid("household-registry", REGISTERED, events.getFirst());
    assertThat(events.getFirst().path("occurredOn").asText(), equalTo("2019-05-01"));
    assertThat(events.getFirst().path("members").asInt(), equalTo(2));
    assertThat(events.getFirst().path("povertySince").isNull(), equalTo(true));
  }

  @Test
  void tellsWhatAHouseholdWentThroughOnThePovertyRegisterBefore() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("identifiedOn", "2014-03-01");
    household.put("exitedYear", 2018);
    UUID id = UUID.fromString(HouseholdFixtures.post(household).jsonPath().getString("id"));
    JsonNode told = Outboxes.payloads(REGISTERED, id).getFirst();
    EventContracts.assertValid("household-registry", REGISTERED, told);
    assertThat(told.path("povertyState").asText(), equalTo("EXITED"));
    assertThat(told.path("identifiedOn").asText(), equalTo("2014-03-01"));
    assertThat(told.path("povertySince").asText(), equalTo("2018-12-31"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    Map<String, Object> wrong = HouseholdFixtures.household();
    wrong.put("division", "430525");
    wrong.put("phone", "123");
    wrong.put("occurredOn", "2099-01-01");
    wrong.put("number", " ");
    wrong.remove("householdType");
    Map<String, Object> spouse = HouseholdFixtures.person("", "110105194912310021", "SPOUSE");
    spouse.put("schoolStage", "PRIMARY");
    Map<String, Object> otherSpouse = HouseholdFixtures.person("王五", People.woman(), "SPOUSE");
    otherSpouse.put("sex", "MALE");
    wrong.put("members", List.of(spouse, otherSpouse));
    HouseholdFixtures.post(wrong)
        .then()
        .statusCode(400)
        .body("type", equalTo("https://bangfu.org/problems/validation"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/division",
                "/householdType",
                "/members",
                "/members/0/education",
                "/members/0/name",
                "/members/0/nationalId",
                "/members/1/relationToHead",
                "/members/1/sex",
                "/number",
                "/occurredOn",
                "/phone"));
  }

  @Test
  void rejectsAHouseholdWithoutAHead() {
    refused(
        HouseholdFixtures.household(HouseholdFixtures.person("张小三", People.man(), "SON")),
        "/members");
  }

  @Test
  void rejectsAHouseholdWithTwoHeads() {
    refused(
        HouseholdFixtures.household(
            HouseholdFixtures.person("张小三", People.man(), "HEAD"),
            HouseholdFixtures.person("张小四", People.man(), "HEAD")),
        "/members");
  }

  @Test
  void rejectsASpouseOfTheHeadsSex() {
    refused(
        HouseholdFixtures.household(
            HouseholdFixtures.person("张小三", People.man(), "HEAD"),
            HouseholdFixtures.person("李四", People.man(), "SPOUSE")),
        "/members/1/sex");
  }

  @Test
  void rejectsTheSamePersonTwice() {
    String id = People.man();
    refused(
        HouseholdFixtures.household(
            HouseholdFixtures.person("张小三", id, "HEAD"),
            HouseholdFixtures.person("张小三", id, "SON")),
        "/members/1/nationalId");
  }

  @Test
  void rejectsAVillageThatDoesNotExist() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", "430525103999");
    refused(household, "/division");
  }

  @Test
  void rejectsWhatItDoesNotKnow() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("verified", true);
    HouseholdFixtures.post(household).then().statusCode(400);
  }

  private static void refused(Map<String, Object> household, String pointer) {
    HouseholdFixtures.post(household)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void aNumberIsTakenOnceInACounty() {
    Map<String, Object> first = HouseholdFixtures.household();
    HouseholdFixtures.register(first);
    Map<String, Object> second = HouseholdFixtures.household();
    second.put("number", first.get("number"));
    HouseholdFixtures.post(second)
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-number-taken"));
    second.put("division", "110101001001");
    HouseholdFixtures.register(second);
  }

  @Test
  void nobodyIsAMemberOfTwoHouseholdsAndTheRefusalNamesNobody() {
    String id = People.man();
    HouseholdFixtures.register(
        HouseholdFixtures.household(HouseholdFixtures.person("张小三", id, "HEAD")));
    HouseholdFixtures.post(HouseholdFixtures.household(HouseholdFixtures.person("张小三", id, "HEAD")))
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"))
        .body("detail", not(containsString("张")))
        .body("detail", not(containsString(id)));
  }

  @Test
  void theSameReferenceAgainChangesNothing() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("clientReference", "ref-" + UUID.randomUUID());
    UUID id = HouseholdFixtures.register(household);
    HouseholdFixtures.post(household).then().statusCode(200).body("id", equalTo(id.toString()));
    assertThat(Outboxes.payloads(REGISTERED, id), hasSize(1));
  }

  @Test
  void aBulkLandsTheGoodOnesInOrder() {
    Map<String, Object> good = referenced(HouseholdFixtures.household());
    Map<String, Object> headless =
        referenced(
            HouseholdFixtures.household(HouseholdFixtures.person("张小三", People.man(), "SON")));
    Map<String, Object> sameNumber = referenced(HouseholdFixtures.household());
    sameNumber.put("number", good.get("number"));
    Map<String, Object> nameless = HouseholdFixtures.household();
    Map<String, Object> other = referenced(HouseholdFixtures.household());
    var body = Map.of("items", List.of(good, headless, sameNumber, nameless, other));
    var answer = Calls.write().body(body).post("/v1/households/bulk");
    answer
        .then()
        .statusCode(200)
        .body("items.outcome", contains("created", "refused", "refused", "refused", "created"))
        .body("items[1].problem.errors.pointer", contains("/members"))
        .body("items[2].problem.type", endsWith("/household-number-taken"))
        .body("items[3].problem.errors.pointer", contains("/clientReference"))
        .body("items[1].id", nullValue())
        .body("created", equalTo(2))
        .body("refused", equalTo(3));
    Calls.write()
        .body(body)
        .post("/v1/households/bulk")
        .then()
        .body("items[0].outcome", equalTo("existing"))
        .body("items[0].id", equalTo(answer.jsonPath().getString("items[0].id")))
        .body("existing", equalTo(2))
        .body("created", equalTo(0));
  }

  @Test
  void aBulkOfAThousandTakesFewStatements() {
    Map<String, Object> warm = Map.of("items", List.of(referenced(HouseholdFixtures.household())));
    Calls.write().body(warm).post("/v1/households/bulk").then().body("created", equalTo(1));
    List<Map<String, Object>> items =
        java.util.stream.Stream.generate(() ->
                referenced(
                    HouseholdFixtures.household(
                        HouseholdFixtures.person("张小三", People.man(), "HEAD"),
                        HouseholdFixtures.person("李四", People.woman(), "SPOUSE"),
                        HouseholdFixtures.person("张小五", People.man(), "SON"))))
            .limit(1000)
            .toList();
    long began = System.nanoTime();
    long statements =
        Statements.during(() ->
            Calls.write()
                .body(Map.of("items", items))
                .post("/v1/households/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(1000)));
    System.out.printf(
        "1,000 households of 3: %d statements, %d ms%n",
        statements, (System.nanoTime() - began) / 1_000_000);
    assertThat(statements, lessThanOrEqualTo(30L));
  }

  @Test
  void registeringIsOneWayToTheDatabase() {
    Map<String, Object> household = HouseholdFixtures.household();
    long statements = Statements.during(() -> HouseholdFixtures.register(household));
    assertThat(statements, equalTo(1L));
  }

  @Test
  void theAuditIsCommittedWithTheHousehold() {
    UUID id = HouseholdFixtures.register(HouseholdFixtures.household());
    assertThat(
        Database.rows(
            """
            select a.method, a.route, a.status, a.division = h.division, cast(a.tx as xid) = h.xmin
            from audit_entry a join household h on h.id = a.record_id where h.id = ?
            """,
            id),
        equalTo(List.of("POST|/v1/households|201|t|t")));
  }

  @Test
  void theDatabaseKnowsOneHeadAndOneHouseholdAPerson() {
    assertThat(
        Database.number(
            """
            select count(*) from (
              select household_id from member where relation_to_head = 'HEAD' and left_on is null
              group by household_id having count(*) > 1) h
            """),
        equalTo(0L));
  }

  private static Map<String, Object> referenced(Map<String, Object> household) {
    household.put("clientReference", "ref-" + UUID.randomUUID());
    return household;
  }
}
