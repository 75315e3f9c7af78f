package org.bangfu.needs.confidential;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.RegistryNews;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the database holds of what was told in confidence, and what is left without the key. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AtRestTest {
  private static final Logger LOG = Logger.getLogger(AtRestTest.class);
  private static final String NATIONAL_ID = "999999194912310025";
  private static final String REASON = "尿毒症透析";
  // a village that no other test plays in
  private static final String VILLAGE_OF_MANY = "520329103201";

  @Inject Confidential confidential;
  @Inject SubjectKeys keys;

  @Test
  void aHelperIsSealedAndFoundByItsIndex() {
    UUID helper =
        created(
            "/v1/helpers",
            Map.of(
                "name", "王小明", "kind", "PERSON", "division", "430525", "phone", "138-1234 5678"));
    String row =
        Database.rows(
                "select phone, national_id, phone_index from helper where id = ? and phone_index is not null",
                helper)
            .getFirst();
    assertTrue(!row.contains("1234"), row);
    assertTrue(
        row.endsWith(
            confidential.indexOf(Confidential.HELPER_PHONE, new PersonalText("13812345678"))),
        "the index is that of the number, however it was written");
    read("/v1/helpers/" + helper).body("phone", equalTo("138******5678"));
    keys.erase(helper);
    read("/v1/helpers/" + helper).body("phone", nullValue()).body("name", equalTo("王*明"));
  }

  @Test
  void whyAHouseholdNeedsHelpIsSealedUnderItsOneKey() {
    UUID household = County.household("520329101201");
    UUID first = need(household);
    UUID second = need(household);
    UUID aid =
        created(
            "/v1/aid-records",
            Map.of(
                "householdId",
                household,
                "help",
                "LIFE",
                "channel",
                "OFFLINE",
                "goods",
                1,
                "note",
                REASON));
    assertEquals(
        1, Database.number("select count(*) from subject_key where subject = ?", household));
    for (String sealed :
        Database.rows(
            """
            select reason from need where household_id = ?
            union all select note from aid_record where household_id = ?
            """,
            household,
            household)) {
      assertTrue(!sealed.contains(REASON) && sealed.length() > 40, sealed);
    }
    read("/v1/needs/" + first).body("reason", equalTo(REASON));
    read("/v1/aid-records/" + aid).body("note", equalTo(REASON));
    read("/v1/aid-records?householdId=" + household).body("items.note", hasItem(REASON));
    assertEquals(
        1, Statements.during(() -> read("/v1/needs?householdId=" + household)), "at any length");
    tellOfErasure(household);
    read("/v1/needs/" + second).body("reason", nullValue()).body("category", equalTo("MEDICAL"));
    read("/v1/needs?householdId=" + household)
        .body("items", hasSize(2))
        .body("items.reason", everyItem(nullValue()));
    read("/v1/aid-records/" + aid).body("note", nullValue()).body("goods", equalTo(1));
    Calls.writeOnce()
        .body(needOf(household))
        .post("/v1/needs")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/household-erased"));
  }

  /** As the registry tells of a household of which nothing personal is to be kept. */
  private static void tellOfErasure(UUID household) {
    RegistryNews.erased(household, "520329101201");
    await()
        .until(() ->
            Database.number(
                    "select count(*) from subject_key where subject = ? and wrapped is null",
                    household)
                == 1);
  }

  @Test
  void aNoteOnNobodyIsSealedTooAndOneOnAHelperGoesWithIt() {
    Map<String, Object> aid =
        Map.of(
            "division", "430525", "help", "LIFE", "channel", "OFFLINE", "goods", 1, "note", REASON);
    UUID ofNobody = created("/v1/aid-records", aid);
    read("/v1/aid-records/" + ofNobody).body("note", equalTo(REASON));
    UUID helper = County.helper();
    Map<String, Object> given = new HashMap<>(aid);
    given.put("helperId", helper);
    UUID ofHelper = created("/v1/aid-records", given);
    read("/v1/aid-records/" + ofHelper).body("note", equalTo(REASON));
    keys.erase(helper);
    read("/v1/aid-records/" + ofHelper).body("note", nullValue());
  }

  @Test
  void aNumberIsMaskedAndNeverStoredInClear() {
    UUID helper =
        created(
            "/v1/helpers",
            Map.of(
                "name", "王小明", "kind", "PERSON", "division", "430525", "nationalId", NATIONAL_ID));
    read("/v1/helpers/" + helper).body("nationalId", equalTo("999999********0025"));
    assertEquals(
        0, Database.number("select count(*) from helper where national_id = ?", NATIONAL_ID));
    assertEquals(
        1,
        Database.number(
            "select count(*) from helper where id = ? and national_id_index = ?",
            helper,
            confidential.indexOf(Confidential.HELPER_NATIONAL_ID, new PersonalText(NATIONAL_ID))));
  }

  @Test
  void bulksThatMakeTheSameKeysAtOnceAllLand() {
    List<UUID> households =
        IntStream.range(0, 12).mapToObj(i -> County.household("520329102201")).toList();
    List<Integer> landed =
        Crowd.atOnce(
            6,
            () -> {
              List<UUID> shuffled = new ArrayList<>(households);
              Collections.shuffle(shuffled);
              return Calls.write()
                  .body(
                      Body.of(
                          "items",
                          shuffled.stream()
                              .map(household -> {
                                Map<String, Object> need = new HashMap<>(needOf(household));
                                need.put("clientReference", UUID.randomUUID().toString());
                                return need;
                              })
                              .toList()))
                  .post("/v1/needs/bulk")
                  .then()
                  .statusCode(200)
                  .extract()
                  .<Integer>path("created");
            });
    assertEquals(Collections.nCopies(6, 12), landed);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "520329"))
        .get("/v1/needs?division=520329102201&limit=200")
        .then()
        .body("items", hasSize(72))
        .body("items.reason", everyItem(equalTo(REASON)));
  }

  @Test
  void aBulkForAThousandNewHouseholdsMakesTheirKeysInOneStatement() {
    List<UUID> households = IntStream.range(0, 1000).mapToObj(i -> Ids.next()).toList();
    households.forEach(id -> County.tellOfHousehold(id, VILLAGE_OF_MANY, 1));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number("select count(*) from household where division = ?", VILLAGE_OF_MANY)
                == households.size());
    List<Map<String, Object>> items =
        households.stream()
            .map(household -> {
              Map<String, Object> need = new HashMap<>(needOf(household));
              need.put("clientReference", household.toString());
              return need;
            })
            .toList();
    long start = System.nanoTime();
    long counted =
        Statements.during(() ->
            Calls.write()
                .body(Body.of("items", items))
                .post("/v1/needs/bulk")
                .then()
                .body("created", equalTo(1000)));
    LOG.infof("1000 new households in %d ms", (System.nanoTime() - start) / 1_000_000);
    assertTrue(counted <= 8, () -> counted + " statements");
  }

  private static UUID need(UUID household) {
    return created("/v1/needs", needOf(household));
  }

  private static Map<String, Object> needOf(UUID household) {
    return Map.of(
        "householdId",
        household,
        "category",
        "MEDICAL",
        "ask",
        Map.of("measure", "FUNDS", "amount", "100.00"),
        "reason",
        REASON,
        "occurredOn",
        "2019-05-06");
  }

  private static UUID created(String path, Map<String, Object> body) {
    return County.id(Calls.writeOnce().body(body).post(path).then().statusCode(201));
  }

  private static io.restassured.response.ValidatableResponse read(String path) {
    return Calls.write().get(path).then().statusCode(200);
  }
}
