package org.bangfu.reporting.completeness;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Relays;
import org.bangfu.kit.testing.Scrape;
import org.bangfu.reporting.EventFixtures;
import org.bangfu.reporting.completeness.Completeness.Check;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.bangfu.reporting.completeness.Missing.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CompletenessTest {
  private static final String SILENCE = "bangfu_relay_silence_seconds{relay=\"%s\"}";

  @Test
  void whatCannotBeReadGoesToTheDeadLettersAndTheRestFlows() {
    String key = UUID.randomUUID().toString();
    int before = letters().size();
    Events.sendRaw("bangfu.aid.v1", key, new byte[] {(byte) 0xff, 0, 1}, Map.of());
    UUID id = UUID.randomUUID();
    new EventFixtures()
        // a type that is not ours is no letter
        .send("need.claimed.v1", Map.of("division", "540102001001"));
    Events.send(
        id,
        "aid",
        "org.bangfu.aid.recorded.v1",
        UUID.fromString(key),
        1,
        "540102001001",
        Body.of("division", "540102001001")
            .with("engagements", 1)
            .with("goods", null)
            .with("services", 0)
            .with("funds", "1.00")
            .with("secret", "13900000000")
            .with("occurredOn", "2020-01-01"));
    new EventFixtures().aid("540102001001", null, 7, "7.00", "2020-01-01").counted();

    await().atMost(Duration.ofSeconds(20)).until(() -> letters().size() == before + 2);
    List<String> reasons = letters().stream().map(CompletenessTest::reason).toList();
    assertTrue(reasons.contains("the header ce_specversion is missing"), reasons.toString());
    assertTrue(reasons.contains("the payload lacks goods"), reasons.toString());
    assertFalse(reasons.toString().contains("13900000000"));
    assertEquals(7, figure().getInt("value"));
    // with two events lost the figure is not complete, and says how many
    await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("partial"));
    await().atMost(Duration.ofSeconds(20)).until(() -> "2".equals(letters("count")));
  }

  @Test
  void isNotCompleteWhileADeadLetterIsOpen() {
    closeAllLetters();
    Database.changeAsOwner(
        """
        insert into dead_letter (id, topic, partition, "offset", headers, logged_at, reason)
        values (?, 'bangfu.aid.v1', 0, 999999999, '[]', now(), 'a test')
        """,
        UUID.randomUUID());
    // those of other tests may be told of a moment longer
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            mark().equals("partial")
                && "bangfu.aid.v1".equals(letters("where"))
                && "1".equals(letters("count")));
    closeAllLetters();
    await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("complete"));
    assertEquals(0, figure().getInt("completeness.pendingEvents"));
    assertEquals(List.of(), figure().getList("completeness.missing"));
  }

  @AfterEach
  void leaveNoLetterOpen() {
    closeAllLetters();
  }

  private static String letters(String field) {
    return figure().getString("completeness.missing.find { it.what == 'dead-letters' }." + field);
  }

  private static void closeAllLetters() {
    Database.changeAsOwner(
        """
        update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = 'a test',
          closing_note = 'a test' where state = 'OPEN'
        """);
  }

  @Test
  void isUnknownWhileARelayIsSilent() {
    closeAllLetters();
    await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("complete"));
    String tag = summary().header("ETag");
    Relays.silence("needs-and-donations");
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("unknown"));
      Scrape watched = Scrape.now();
      assertEquals(0, watched.value("bangfu_figures_complete"));
      assertTrue(watched.value(SILENCE.formatted("needs-and-donations")) > 6);
      assertTrue(watched.value(SILENCE.formatted("consumption-aid")) < 6);
      assertEquals(
          List.of(Map.of("what", "relay-silent", "where", "needs-and-donations")),
          figure().getList("completeness.missing").stream()
              .map(missing -> new TreeMap<>((Map<?, ?>) missing))
              .peek(missing -> assertNull(missing.remove("count")))
              .toList());
      assertNotEquals(tag, summary().header("ETag"));
      assertEquals(
          "needs-and-donations", summary().jsonPath().getString("completeness.missing[0].where"));
      for (String path : List.of("/share", "/series", "/ranking")) {
        assertEquals("unknown", answer(path).getString("completeness.mark"), path);
        assertEquals("relay-silent", answer(path).getString("completeness.missing[0].what"), path);
      }
    } finally {
      Relays.speak();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("complete"));
    assertEquals(1, Scrape.now().value("bangfu_figures_complete"));
    assertEquals(0, Scrape.now().value("bangfu_events_waiting"));
  }

  @Test
  void isNotCompleteWhereATopicEndsBeforeWhatWasCounted() {
    Database.changeAsOwner("insert into consumed values ('bangfu.order.v1', 99, 7)");
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> mark().equals("partial"));
      assertEquals(
          "bangfu.order.v1 7",
          figure()
              .getString(
                  "completeness.missing.find { it.what == 'topic-shortened' }.with { it.where + ' '"
                      + " + it.count }"));
    } finally {
      Database.changeAsOwner("delete from consumed where partition = 99");
    }
  }

  private static Response summary() {
    return given().queryParam("division", "540102").get("/v1/summary");
  }

  private static JsonPath answer(String path) {
    return given()
        .queryParam("division", "540102")
        .get("/v1/indicators/aid.engagements" + path)
        .jsonPath();
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
    Check good = new Check(List.of(), now);
    assertEquals(Mark.COMPLETE, Completeness.of(good, now.plusSeconds(10)).mark());
    assertEquals(Mark.UNKNOWN, Completeness.of(good, now.plusSeconds(11)).mark());
    // a clock that was set back does not make an old check a fresh one
    assertEquals(Mark.COMPLETE, Completeness.of(good, now.minusSeconds(10)).mark());
    assertEquals(Mark.UNKNOWN, Completeness.of(good, now.minusSeconds(11)).mark());
    assertEquals(Mark.UNKNOWN, Completeness.of(null, now).mark());
    Missing silence = new Missing(What.RELAY_SILENT, "consumption-aid", null);
    assertEquals(
        Mark.UNKNOWN, Completeness.of(new Check(List.of(silence), now), now.plusSeconds(1)).mark());
    Missing waiting = new Missing(What.EVENTS_WAITING, "bangfu.aid.v1", 3L);
    Completeness partial =
        Completeness.of(new Check(List.of(waiting, silence), now), now.plusSeconds(1));
    assertEquals(Mark.PARTIAL, partial.mark());
    assertEquals(3L, partial.pendingEvents());
  }
}
