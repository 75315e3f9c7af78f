package org.bangfu.needs.known.registry.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Management;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.wire.event.PurgeDeadLetters;
import org.bangfu.needs.County;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What could not be taken, until an administrator has replayed or discarded it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadLetterTest {
  private static final String HOUSEHOLDS = "bangfu.household.v1";
  private static final Tokens ADMINISTRATOR = Tokens.staff(Role.ADMINISTRATOR, "CN");

  @Inject PurgeAll purge;
  @Inject PurgeDeadLetters letters;

  @Test
  void aRecordThatNoTopicTakesAgainIsKeptAndTheRestFlowsOn() throws Exception {
    UUID household = Ids.next();
    takeAtMost("1000000");
    byte[] value = "x".repeat(1_048_440).getBytes(StandardCharsets.UTF_8);
    System.arraycopy("999999194912310012".getBytes(StandardCharsets.UTF_8), 0, value, 0, 18);
    Events.sendBytes(HOUSEHOLDS, household.toString(), value, Map.of());
    County.tellOfHousehold(household, County.VILLAGE, 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Database.number("select count(*) from household where id = ?", household) == 1);
    assertEquals(
        List.of("1048440"),
        Database.rows("select length(value) from dead_letter where key = ?", household.toString()));
    as(ADMINISTRATOR)
        .get("/v1/dead-letters/" + letter(household))
        .then()
        .statusCode(200)
        .body("letter.reason", equalTo("the header ce_specversion is missing"))
        .body("letter.state", equalTo("OPEN"))
        .body("headers", empty())
        .body("valueBytes", equalTo(1_048_440))
        .body("value.length()", equalTo(4_096))
        .body("value", not(containsString("999999194912310012")));
    assertTrue(
        Events.all("needs-and-donations.dlq").stream()
            .noneMatch(copy -> household.toString().equals(copy.key())));
    takeAtMost("5242880");
  }

  /** How large a record the topic of copies takes. */
  private static void takeAtMost(String bytes) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "needs-and-donations.dlq");
    AlterConfigOp change =
        new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)))) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }
  }

  @Test
  void whatHasNoKeyAndHeadersInAnotherEncodingIsKeptAsItCame() {
    byte[] type = "困难户.登记".getBytes(Charset.forName("GB18030"));
    String mark = UUID.randomUUID().toString();
    byte[] text = mark.getBytes(StandardCharsets.UTF_8);
    Events.sendBytes(
        HOUSEHOLDS,
        null,
        new byte[] {(byte) 0xff, 0, 1},
        Map.of("mark", text, "ce_type", type, "ce_specversion", "1.0".getBytes()));
    String ofMark = "select %s from dead_letter where headers @> cast(? as jsonb)";
    String header =
        "[%s]"
            .formatted(
                Body.of("name", "mark").with("value", Base64.getEncoder().encodeToString(text)));
    await().until(() -> Database.number(ofMark.formatted("count(*)"), header) == 1);
    assertEquals(
        List.of("null|ff0001"),
        Database.rows(ofMark.formatted("key, encode(value, 'hex')"), header));
    String id = Database.rows(ofMark.formatted("id"), header).getFirst();
    as(ADMINISTRATOR)
        .get("/v1/dead-letters/" + id)
        .then()
        .statusCode(200)
        .body("letter.key", nullValue())
        .body("headers.find { it.name == 'mark' }.value", equalTo(mark))
        .body("valueBytes", equalTo(3));
    as(ADMINISTRATOR)
        .post("/v1/dead-letters/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("type", endsWith("/dead-letter-not-taken"))
        .body("reason", notNullValue());
  }

  @Test
  void whatFailedIsTakenOnceItsCauseIsGoneAndByOneOfTwo() throws Exception {
    UUID household = Ids.next();
    String rule = "refused_" + household.toString().replace('-', '_');
    Database.changeAsOwner(
        "alter table household add constraint %s check (id <> '%s')".formatted(rule, household));
    UUID id;
    try {
      County.tellOfHousehold(household, County.VILLAGE, 1);
      id = awaitLetter(household);
      as(ADMINISTRATOR)
          .post("/v1/dead-letters/" + id + "/replay")
          .then()
          .statusCode(409)
          .body("type", endsWith("/dead-letter-not-taken"))
          .body("reason", endsWith("(SQLSTATE 23514)"));
      assertEquals(
          List.of("OPEN|1"),
          Database.rows("select state, tries from dead_letter where id = ?", id));
    } finally {
      Database.changeAsOwner("alter table household drop constraint " + rule);
    }
    List<Integer> statuses =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(() ->
                    as(ADMINISTRATOR).post("/v1/dead-letters/" + id + "/replay").statusCode()))
            .limit(2)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 409), statuses);
    assertEquals(1, Database.number("select count(*) from household where id = ?", household));
    as(ADMINISTRATOR)
        .get("/v1/dead-letters/" + id)
        .then()
        .body("letter.state", equalTo("REPLAYED"))
        .body("letter.tries", equalTo(1))
        .body("letter.closedBy", startsWith("administrator:"));
    as(ADMINISTRATOR)
        .body(Body.of("reason", "too late"))
        .post("/v1/dead-letters/" + id + "/discard")
        .then()
        .statusCode(409)
        .body("type", endsWith("/dead-letter-closed"));
  }

  @Test
  void allOfATopicAreTriedEachByItself() {
    String topic = "bangfu.period.v1";
    List<UUID> keys = Stream.generate(Ids::next).limit(3).toList();
    keys.forEach(key -> Events.sendRaw(topic, key.toString(), new byte[] {1}, Map.of()));
    List<String> ids = keys.stream().map(key -> awaitLetter(key).toString()).toList();
    as(ADMINISTRATOR)
        .body(Body.of("topic", topic))
        .post("/v1/dead-letters/replay")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(ids.getFirst()))
        .body("items.findAll { it.id == '" + ids.get(1) + "' }.state", contains("OPEN"))
        .body("items.reason", everyItem(containsString("cannot be taken")))
        .body("left", greaterThanOrEqualTo(3));
    assertEquals(
        3,
        Database.number(
            "select count(*) from dead_letter where tries = 1 and key = any(cast(? as text[]))",
            "{" + String.join(",", keys.stream().map(UUID::toString).toList()) + "}"));
  }

  @Test
  void whatIsDiscardedStaysForEverAndWhatCameWithItForNinetyDays() {
    UUID key = Ids.next();
    Events.sendRaw(HOUSEHOLDS, key.toString(), new byte[] {1}, Map.of());
    UUID id = awaitLetter(key);
    long open = openLetters();
    as(ADMINISTRATOR)
        .body(Body.empty())
        .post("/v1/dead-letters/" + id + "/discard")
        .then()
        .statusCode(400);
    as(ADMINISTRATOR)
        .body(Body.of("reason", "of a test, by 999999194912310012"))
        .post("/v1/dead-letters/" + id + "/discard")
        .then()
        .statusCode(200)
        .body("state", equalTo("DISCARDED"))
        .body("closingNote", startsWith("of a test, by 999999"))
        .body("closingNote", not(containsString("999999194912310012")))
        .body("closedAt", notNullValue());
    as(ADMINISTRATOR)
        .post("/v1/dead-letters/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("type", endsWith("/dead-letter-closed"));
    as(ADMINISTRATOR)
        .get("/v1/dead-letters?state=DISCARDED&limit=200")
        .then()
        .statusCode(200)
        .body("items.state", everyItem(equalTo("DISCARDED")))
        .body("items.id", hasItem(id.toString()));
    assertEquals(open - 1, openLetters());
    closedDaysAgo(id, 89);
    purge.run(letters);
    assertEquals(1, whole(id));
    closedDaysAgo(id, 91);
    purge.run(letters);
    assertEquals(0, whole(id));
    // the topic has the record for ever, and the row alone keeps it out when the topic is read
    // again
    assertEquals(
        List.of("DISCARDED|null|[]|null"),
        Database.rows("select state, key, headers, value from dead_letter where id = ?", id));
    as(ADMINISTRATOR)
        .get("/v1/dead-letters/" + id)
        .then()
        .statusCode(200)
        .body("letter.closingNote", startsWith("of a test"))
        .body("headers", empty());
    Database.changeAsOwner("update dead_letter set state = 'REPLAYED' where id = ?", id);
    purge.run(letters);
    assertEquals(0, Database.number("select count(*) from dead_letter where id = ?", id));
  }

  @Test
  void theListHasPagesAndOpenOnesAreCountedOutsideToo() {
    for (int i = 0; i < 3; i++) {
      UUID key = Ids.next();
      Events.sendRaw(HOUSEHOLDS, key.toString(), new byte[] {1}, Map.of());
      awaitLetter(key);
    }
    String cursor =
        as(ADMINISTRATOR)
            .get("/v1/dead-letters?state=OPEN&limit=2")
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items.size()", equalTo(2))
            .extract()
            .path("nextCursor");
    as(ADMINISTRATOR)
        .get("/v1/dead-letters?state=OPEN&limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.size()", greaterThanOrEqualTo(1));
    as(ADMINISTRATOR).get("/v1/dead-letters?state=NOWHERE").then().statusCode(400);
    await()
        .until(() ->
            Management.call()
                .get("/q/metrics")
                .asString()
                .contains("bangfu_dead_letters_open " + openLetters() + ".0"));
    Management.call()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'dead-letters' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'dead-letters' }.data.open", equalTo((int) openLetters()));
  }

  @Test
  void theyAreForAdministratorsOfTheNationAlone() throws SQLException {
    UUID key = Ids.next();
    Events.sendRaw(HOUSEHOLDS, key.toString(), new byte[] {1}, Map.of());
    String one = "/v1/dead-letters/" + awaitLetter(key);
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "CN");
    as(officer).get("/v1/dead-letters").then().statusCode(403);
    as(officer).post(one + "/replay").then().statusCode(403);
    Tokens ofACounty = Tokens.staff(Role.ADMINISTRATOR, "430525");
    as(ofACounty).get("/v1/dead-letters").then().statusCode(200).body("items", empty());
    as(ofACounty).get(one).then().statusCode(404);
    as(ofACounty).post(one + "/replay").then().statusCode(404);
    as(ofACounty).body(Body.of("reason", "x")).post(one + "/discard").then().statusCode(404);
    // nor does the service itself change what came, or do away with it
    for (String change :
        List.of(
            "delete from dead_letter where key = ?",
            "update dead_letter set value = null where key = ?",
            "update dead_letter set reason = 'x' where key = ?")) {
      assertThrows(SQLException.class, () -> Database.change(change, key.toString()));
    }
  }

  private static RequestSpecification as(Tokens caller) {
    return Calls.as(caller);
  }

  private static UUID awaitLetter(UUID key) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number("select count(*) from dead_letter where key = ?", key.toString()) == 1);
    return letter(key);
  }

  private static UUID letter(UUID key) {
    return UUID.fromString(
        Database.rows("select id from dead_letter where key = ?", key.toString()).getFirst());
  }

  private static long openLetters() {
    return Database.number("select count(*) from dead_letter where state = 'OPEN'");
  }

  private static long whole(UUID id) {
    return Database.number(
        "select count(*) from dead_letter where id = ? and key is not null and value is not null",
        id);
  }

  private static void closedDaysAgo(UUID id, int days) {
    Database.changeAsOwner(
        "update dead_letter set closed_at = now() - make_interval(days => ?) where id = ?",
        days,
        id);
  }
}
