package org.bangfu.needs.known.registry.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Scrape;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Batches as the channel gives them, some of which cannot be taken as a whole. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EventIntakeTest {
  private static final TopicPartition PLACE = new TopicPartition("bangfu.household.v1", 0);

  @Inject EventIntake intake;
  @Inject EventHandler handler;
  @Inject EntityManager entities;

  @Test
  void oneWrongEventAmongFiveHundredIsFoundInAFewTransactions() {
    List<UUID> households = ids(500);
    List<Integer> sizes = new ArrayList<>();
    ConsumerRecords<String, byte[]> batch = batch(households, 237);
    intake.take(
        batch,
        events -> {
          sizes.add(events.size());
          handler.handle(events);
        });
    assertEquals(499, known(households));
    assertTrue(sizes.size() <= 19, () -> sizes.toString());
    assertEquals(
        List.of("a registered household has an id, a division and a day|OPEN|0"),
        Database.rows(
            "select reason, state, tries from dead_letter where key = ?",
            households.get(237).toString()));
    // the same again, as after an end before the acknowledgement
    intake.take(batch, handler::handle);
    assertEquals(
        1,
        Database.number(
            "select count(*) from dead_letter where key = ?", households.get(237).toString()));
  }

  @Test
  void whatTakesTooLongTogetherIsTakenInHalves() {
    List<UUID> households = ids(3);
    List<Integer> sizes = new ArrayList<>();
    intake.take(
        batch(households, -1),
        events -> {
          sizes.add(events.size());
          if (events.size() > 1) {
            entities.createNativeQuery("set local statement_timeout = '50ms'").executeUpdate();
            entities.createNativeQuery("select 1 from pg_sleep(5)").getResultList();
          }
          handler.handle(events);
        });
    assertEquals(List.of(3, 1, 2, 1, 1), sizes);
    assertEquals(3, known(households));
    assertEquals(0, letters(households));
  }

  @Test
  void whatPassesByItselfIsTriedUntilItHasPassed() {
    List<UUID> households = ids(2);
    List<Integer> sizes = new ArrayList<>();
    intake.take(
        batch(households, -1),
        events -> {
          sizes.add(events.size());
          // full, read only after a fail-over, and away while it is restored
          List<String> states = List.of("53100", "25006", "3D000");
          if (sizes.size() <= states.size()) {
            entities
                .createNativeQuery(
                    "do $$ begin raise exception 'not now' using errcode = '%s'; end $$"
                        .formatted(states.get(sizes.size() - 1)))
                .executeUpdate();
          }
          handler.handle(events);
        });
    assertEquals(List.of(2, 2, 2, 2), sizes);
    assertEquals(2, known(households));
    assertEquals(0, letters(households));
  }

  @Test
  void whoeverWatchesSeesForHowLongABatchIsHeld() {
    List<UUID> households = ids(1);
    List<Double> seconds = new ArrayList<>();
    intake.take(
        batch(households, -1),
        events -> {
          seconds.add(Scrape.now().value("bangfu_events_held_seconds"));
          handler.handle(events);
        });
    assertTrue(seconds.getFirst() > 0, seconds::toString);
    await().until(() -> Scrape.now().value("bangfu_events_held_seconds") == 0);
  }

  @Test
  void whatIsTooMuchByItselfHoldsUpTheOthersNotForEver() {
    List<UUID> households = ids(2);
    AtomicInteger tries = new AtomicInteger();
    intake.take(
        batch(households, -1),
        events -> {
          if (events.stream().anyMatch(event -> event.subject().equals(households.getFirst()))) {
            tries.addAndGet(events.size() == 1 ? 1 : 0);
            entities.createNativeQuery("set local statement_timeout = '50ms'").executeUpdate();
            entities.createNativeQuery("select 1 from pg_sleep(5)").getResultList();
          }
          handler.handle(events);
        });
    assertEquals(3, tries.get());
    assertEquals(1, known(households));
    assertEquals(
        List.of("OPEN"),
        Database.rows(
            "select state from dead_letter where key = ?", households.getFirst().toString()));
  }

  @Test
  void whatIsToldAgainAndTakenIsADeadLetterNoMore() {
    List<UUID> household = ids(1);
    UUID event = UUID.randomUUID();
    intake.take(toldAs(event, household.getFirst(), true), handler);
    intake.take(toldAs(event, household.getFirst(), true), handler);
    assertEquals(List.of("OPEN"), states(household));
    intake.take(toldAs(event, household.getFirst(), false), handler);
    assertEquals(1, known(household));
    assertEquals(List.of("REPLAYED"), states(household));
  }

  @Test
  void whatWasDiscardedHasNoEffectWhereverItIsToldAgain() {
    List<UUID> household = ids(1);
    UUID event = UUID.randomUUID();
    intake.take(toldAs(event, household.getFirst(), true), handler);
    Database.changeAsOwner(
        "update dead_letter set state = 'DISCARDED', closed_at = now(), closed_by = 'a test',"
            + " closing_note = 'of a test' where event_id = ?",
        event);
    intake.take(toldAs(event, household.getFirst(), false), handler);
    intake.take(toldAs(event, household.getFirst(), true), handler);
    assertEquals(0, known(household));
    assertEquals(List.of("DISCARDED"), states(household));
  }

  @Test
  void copiesAloneAreTakenInOneStatement() {
    List<List<UUID>> batches = Stream.generate(() -> ids(3)).limit(3).toList();
    long fewest =
        batches.stream()
            .mapToLong(batch -> Statements.during(() -> intake.take(batch(batch, -1), handler)))
            .min()
            .orElseThrow();
    assertEquals(1, fewest);
    batches.forEach(batch -> assertEquals(3, known(batch)));
  }

  @Test
  void whatCannotBeReadAmongThemIsFoundAsEver() {
    List<UUID> households = ids(3);
    intake.take(batch(households, 1), handler);
    assertEquals(2, known(households));
    assertEquals(List.of("OPEN"), states(households));
  }

  @Test
  void anErrorOfTheProgramIsADeadLetterOfItsEventAlone() {
    List<UUID> households = ids(4);
    intake.take(
        batch(households, -1),
        events -> {
          if (events.stream().anyMatch(event -> event.subject().equals(households.get(2)))) {
            throw new StackOverflowError();
          }
          handler.handle(events);
        });
    assertEquals(3, known(households));
    assertEquals(
        List.of("java.lang.StackOverflowError"),
        Database.rows(
            "select reason from dead_letter where key = ?", households.get(2).toString()));
  }

  @Test
  void aColumnThatIsMissingThoughTheBuildFitsItsSchemaIsAFaultOfOurs() {
    List<UUID> households = ids(2);
    intake.take(
        batch(households, -1),
        events -> {
          if (events.stream().anyMatch(event -> event.subject().equals(households.getFirst()))) {
            entities.createNativeQuery("select never_there from household").getResultList();
          }
          handler.handle(events);
        });
    assertEquals(1, known(households));
    assertEquals(List.of("OPEN"), states(households));
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }

  private static long known(List<UUID> households) {
    return Database.number(
        "select count(*) from household where id = any(cast(? as uuid[]))", array(households));
  }

  private static long letters(List<UUID> households) {
    return Database.number(
        "select count(*) from dead_letter where key = any(cast(? as text[]))", array(households));
  }

  private static String array(List<UUID> ids) {
    return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
  }

  private static List<String> states(List<UUID> households) {
    return Database.rows(
        "select state from dead_letter where key = any(cast(? as text[]))", array(households));
  }

  /** An event at a place of its own, as an outbox that is told again brings it. */
  private static ConsumerRecords<String, byte[]> toldAs(UUID event, UUID household, boolean wrong) {
    return new ConsumerRecords<>(
        Map.of(PLACE, List.of(record(somewhere(), event, household, wrong))), Map.of());
  }

  /** Beyond all that the topic holds in a test. */
  private static long somewhere() {
    return 1_000_000_000L + System.nanoTime() % 1_000_000_000L;
  }

  private static ConsumerRecords<String, byte[]> batch(List<UUID> households, int wrong) {
    long first = somewhere();
    return new ConsumerRecords<>(
        Map.of(
            PLACE,
            IntStream.range(0, households.size())
                .mapToObj(i -> record(first + i, UUID.randomUUID(), households.get(i), i == wrong))
                .toList()),
        Map.of());
  }

  private static ConsumerRecord<String, byte[]> record(
      long offset, UUID event, UUID household, boolean wrong) {
    RecordHeaders headers = new RecordHeaders();
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            event.toString(),
            "ce_type",
            "org.bangfu.household.registered.v1",
            "ce_time",
            "2026-11-22T08:00:00Z",
            "ce_subject",
            household.toString(),
            "ce_division",
            County.VILLAGE,
            "ce_aggregateversion",
            "1")
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    Body id = Body.of("householdId", household);
    Body value =
        wrong
            ? id
            : id.with("division", County.VILLAGE)
                .with("members", 3)
                .with("occurredOn", "2019-03-18");
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    return new ConsumerRecord<>(
        PLACE.topic(),
        PLACE.partition(),
        offset,
        1_700_000_000_000L,
        TimestampType.CREATE_TIME,
        36,
        bytes.length,
        household.toString(),
        bytes,
        headers,
        Optional.empty());
  }
}
