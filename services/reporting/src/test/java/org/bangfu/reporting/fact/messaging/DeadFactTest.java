package org.bangfu.reporting.fact.messaging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

/** Facts that could not be counted when they came. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadFactTest {
  // a county that no other test plays in
  private static final String VILLAGE = "532923100001";
  private static final Tokens ADMINISTRATOR = Tokens.staff(Role.ADMINISTRATOR, "CN");

  @Inject EventIntake intake;
  @Inject EventHandler handler;

  @Test
  void aFactThatFailedIsCountedOnceWhenItIsReplayed() {
    Database.changeAsOwner(
        "alter table fact add constraint not_there check (division <> '%s')".formatted(VILLAGE));
    UUID event = UUID.randomUUID();
    Map<String, Object> aid =
        Map.of(
            "division",
            VILLAGE,
            "engagements",
            7,
            "goods",
            0,
            "services",
            0,
            "funds",
            "7.00",
            "occurredOn",
            "2020-01-01");
    String id;
    try {
      new EventFixtures().sendAs(event, "aid.recorded.v1", aid);
      String letters =
          "select id from dead_letter where reason like '%23514%' and value like cast(? as bytea)";
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Database.rows(letters, "%" + VILLAGE + "%").size() == 1);
      id = Database.rows(letters, "%" + VILLAGE + "%").getFirst();
      // what comes behind it flows on
      new EventFixtures().aid("532922100001", null, 1, "1.00", "2020-01-01").counted();
      assertEquals("0", figure());
    } finally {
      Database.changeAsOwner("alter table fact drop constraint not_there");
    }
    Calls.as(ADMINISTRATOR)
        .post("/v1/dead-letters/" + id + "/replay")
        .then()
        .statusCode(200)
        .body("state", equalTo("REPLAYED"));
    assertEquals("7", figure());
    Calls.as(ADMINISTRATOR)
        .post("/v1/dead-letters/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("type", endsWith("/dead-letter-closed"));
    assertEquals("7", figure());
  }

  @Test
  void whatCannotBeReadIsNotSaidToBeDoneBeforeWhatStandsInFrontOfIt() {
    TopicPartition place = new TopicPartition("bangfu.aid.v1-of-a-test", 0);
    RecordHeaders good = new RecordHeaders();
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "org.bangfu.aid.unheard-of.v1",
            "ce_time",
            "2020-01-01T08:00:00Z",
            "ce_subject",
            UUID.randomUUID().toString(),
            "ce_division",
            VILLAGE,
            "ce_aggregateversion",
            "1")
        .forEach((name, value) -> good.add(name, value.getBytes(StandardCharsets.UTF_8)));
    intake.take(
        new ConsumerRecords<>(
            Map.of(place, List.of(record(place, 40, good), record(place, 41, new RecordHeaders()))),
            Map.of()),
        events -> {
          assertEquals(1, letters(place));
          assertEquals(List.of(), next(place));
          handler.handle(events);
        });
    assertEquals(List.of("42"), next(place));
    Database.changeAsOwner("delete from consumed where topic = ?", place.topic());
    Database.changeAsOwner("delete from dead_letter where topic = ?", place.topic());
  }

  private static long letters(TopicPartition place) {
    return Database.number("select count(*) from dead_letter where topic = ?", place.topic());
  }

  private static List<String> next(TopicPartition place) {
    return Database.rows("select next_offset from consumed where topic = ?", place.topic());
  }

  private static ConsumerRecord<String, byte[]> record(
      TopicPartition place, long offset, RecordHeaders headers) {
    byte[] value = "{}".getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(
        place.topic(),
        place.partition(),
        offset,
        1_700_000_000_000L,
        TimestampType.CREATE_TIME,
        0,
        value.length,
        "",
        value,
        headers,
        Optional.empty());
  }

  private static String figure() {
    return given()
        .queryParam("division", VILLAGE.substring(0, 6))
        .get("/v1/indicators/aid.engagements")
        .jsonPath()
        .getString("value");
  }
}
