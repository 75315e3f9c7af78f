package org.bangfu.needs.known.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.wire.event.EventIntake;
import org.bangfu.needs.County;
import org.bangfu.needs.help.wish.Wishing;
import org.bangfu.needs.known.household.messaging.HouseholdNews;
import org.bangfu.needs.permission.consent.Consenting;
import org.junit.jupiter.api.Test;

/** Erasures are told in bursts, so that many of them are one transaction. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasedTogetherTest {
  private static final String TYPE = "org.bangfu.household.erased.v1";

  @Inject EventIntake intake;
  @Inject HouseholdNews news;
  @Inject RowFloor floor;
  @Inject EntityManager entities;

  @Test
  void ofEachOfThemNoConsentIsLiveAndNoMakerIsKnown() {
    List<UUID> households = Stream.generate(ErasedTogetherTest::wishing).limit(3).toList();
    intake.take(erasures(households), news::take);
    for (UUID household : households) {
      assertEquals(
          0,
          Database.number(
              "select count(*) from consent where subject = ? and withdrawn_on is null",
              household));
      assertEquals(
          List.of("TAKEN_DOWN|null|null|null"),
          Database.rows(
              """
              select w.state, w.maker_name, w.school, k.wrapped from wish w
              join subject_key k on k.subject = w.maker_id where w.household_id = ?
              """,
              household));
    }
  }

  @Test
  void aScopeInsideOfAnotherEndsInTheOtherAfterAFailureToo() {
    DivisionScope county = DivisionScope.of(new DivisionCode("430525"));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          String nothing = settings();
          floor.widen();
          String nation = settings();
          floor.as(
              county,
              () -> {
                String inside = settings();
                floor.released(() -> floor.everywhere(this::settings));
                assertEquals(inside, settings());
                assertThrows(
                    IllegalStateException.class,
                    () ->
                        floor.everywhere(() -> {
                          throw new IllegalStateException("failed");
                        }));
                assertEquals(inside, settings());
                return null;
              });
          assertEquals(nation, settings());
          assertEquals("|||||", nothing);
        });
  }

  private String settings() {
    return Stream.of("first", "end", "divisions", "person", "client", "open")
        .map(name ->
            entities
                .createNativeQuery(
                    "select coalesce(current_setting('bangfu.%s', true), '')".formatted(name))
                .getSingleResult()
                .toString())
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  private static UUID wishing() {
    UUID household = County.household(County.VILLAGE);
    Consenting.give(Consenting.COUNTY, household).statusCode(201);
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"))
        .body(Wishing.ofMember(household, Ids.next()))
        .post("/v1/wishes")
        .then()
        .statusCode(201);
    return household;
  }

  private static ConsumerRecords<String, byte[]> erasures(List<UUID> households) {
    TopicPartition partition = new TopicPartition("bangfu.household.v1", 0);
    List<ConsumerRecord<String, byte[]>> records =
        households.stream().map(id -> erasure(partition, id)).toList();
    return new ConsumerRecords<>(Map.of(partition, records), Map.of());
  }

  private static ConsumerRecord<String, byte[]> erasure(TopicPartition at, UUID household) {
    Body told =
        Body.of("householdId", household)
            .with("division", County.VILLAGE)
            .with("occurredOn", "2026-11-20");
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            at.topic(),
            0,
            0,
            household.toString(),
            told.toString().getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            TYPE,
            "ce_source",
            "/bangfu/test",
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            household.toString(),
            "ce_division",
            County.VILLAGE,
            "ce_aggregateversion",
            "9",
            "content-type",
            "application/json")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
