package org.bangfu.reporting.completeness;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Events;
import org.bangfu.reporting.EventFixtures;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CompletenessTest {

  @Test
  void whatCannotBeReadGoesToTheDeadLettersAndTheRestFlows() {
    String key = UUID.randomUUID().toString();
    int before = letters().size();
    Events.sendRaw("bangfu.aid.v1", key, new byte[] {(byte) 0xff, 0, 1}, Map.of());
    UUID id = UUID.randomUUID();
    new EventFixtures()
        // a type that is not ours is no letter
        .send("need.claim-confirmed.v1", Map.of("division", "540102001001"));
    Events.send(
        id,
        "aid",
        "org.bangfu.aid.recorded.v1",
        UUID.fromString(key),
        1,
        "540102001001",
        "{\"division\":\"540102001001\",\"engagements\":1,\"goods\":null,\"services\":0,"
            + "\"funds\":\"1.00\",\"secret\":\"13900000000\",\"occurredOn\":\"2020-01-01\"}");
    new EventFixtures().aid("540102001001", null, 7, "7.00", "2020-01-01").counted();

    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == before + 2);
    List<String> reasons = letters().stream().map(CompletenessTest::reason).toList();
    assertTrue(reasons.contains("the header ce_specversion is missing"), reasons.toString());
    assertTrue(reasons.contains("the payload lacks goods"), reasons.toString());
    assertFalse(reasons.toString().contains("13900000000"));
    assertEquals(7, figure().getInt("value"));
    await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("complete"));
    assertEquals(0, figure().getInt("completeness.pendingEvents"));
  }

  private static List<ConsumerRecord<String, byte[]>> letters() {
    return Events.all("reporting.dlq");
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    return new String(
        letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
  }

  private static String mark() {
    return figure().getString("completeness.mark");
  }

  private static JsonPath figure() {
    return given()
        .queryParam("division", "540102")
        .get("/v1/indicators/aid.engagements")
        .jsonPath();
  }

  @Test
  void tellsCompleteFromPartialAndAnOldCheckFromAFreshOne() {
    Instant now = Instant.parse("2020-11-30T12:00:00Z");
    assertEquals(Mark.COMPLETE, Completeness.of(0L, now, now.plusSeconds(10)).mark());
    assertEquals(Mark.PARTIAL, Completeness.of(3L, now, now.plusSeconds(1)).mark());
    assertEquals(3L, Completeness.of(3L, now, now.plusSeconds(1)).pendingEvents());
    assertEquals(Mark.UNKNOWN, Completeness.of(0L, now, now.plusSeconds(11)).mark());
    assertEquals(Mark.UNKNOWN, Completeness.of(null, null, now).mark());
  }
}
