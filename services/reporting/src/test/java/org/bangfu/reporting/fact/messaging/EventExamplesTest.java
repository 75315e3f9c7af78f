package org.bangfu.reporting.fact.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published example, sent as its producer sends it, counts what the catalogue says. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EventExamplesTest {
  private static final String REGISTRY = "household-registry";
  private static final String NEEDS = "needs-and-donations";
  private static final String CONSUMPTION = "consumption-aid";
  private static final String MOVED = "org.bangfu.household.moved.v1";

  private record Expected(String producer, List<String> facts) {}

  // indicator|division|day|value|and by what it is narrowed
  private static final Map<String, Expected> EXPECTED =
      Map.ofEntries(
          of(
              REGISTRY,
              "household.registered.v1",
              "households.registered|430525103259|2019-03-18|1.00|",
              "people.registered|430525103259|2019-03-18|4.00|",
              "poverty.households|430525103259|2014-03-05|1.00|standing=IN_POVERTY",
              "poverty.people|430525103259|2014-03-05|4.00|standing=IN_POVERTY",
              "poverty.households|430525103259|2018-12-31|-1.00|standing=IN_POVERTY",
              "poverty.people|430525103259|2018-12-31|-4.00|standing=IN_POVERTY",
              "poverty.exits|430525103259|2018-12-31|1.00|",
              "poverty.exits-people|430525103259|2018-12-31|4.00|",
              "poverty.households|430525103259|2018-12-31|1.00|standing=EXITED",
              "poverty.people|430525103259|2018-12-31|4.00|standing=EXITED"),
          of(
              REGISTRY,
              "household.closed.v1",
              "households.registered|430525103259|2021-04-06|-1.00|",
              "people.registered|430525103259|2021-04-06|-4.00|",
              "poverty.households|430525103259|2021-04-06|-1.00|standing=EXITED",
              "poverty.people|430525103259|2021-04-06|-4.00|standing=EXITED"),
          of(
              REGISTRY,
              "household.reopened.v1",
              "households.registered|430525103259|2021-05-10|1.00|",
              "people.registered|430525103259|2021-05-10|4.00|",
              "poverty.households|430525103259|2021-05-10|1.00|standing=EXITED",
              "poverty.people|430525103259|2021-05-10|4.00|standing=EXITED"),
          of(
              REGISTRY,
              "household.members-changed.v1",
              "people.registered|430525103259|2020-02-11|1.00|",
              "poverty.people|430525103259|2020-02-11|1.00|standing=EXITED"),
          of(
              REGISTRY,
              "household.guarantees-changed.v1",
              "guarantees.unmet|430525103259|2020-06-01|-1.00|kind=HOUSING",
              "guarantees.met|430525103259|2020-06-01|1.00|kind=HOUSING"),
          of(
              REGISTRY,
              "household.standing-changed.v1",
              "poverty.households|430525103259|2020-12-31|-1.00|standing=IN_POVERTY",
              "poverty.people|430525103259|2020-12-31|-4.00|standing=IN_POVERTY",
              "poverty.households|430525103259|2020-12-31|1.00|standing=EXITED",
              "poverty.people|430525103259|2020-12-31|4.00|standing=EXITED",
              "poverty.exits|430525103259|2020-12-31|1.00|",
              "poverty.exits-people|430525103259|2020-12-31|4.00|"),
          of(
              REGISTRY,
              "household.monitoring-changed.v1",
              "monitoring.households|430525103259|2020-12-31|1.00|kind=AT_THE_EDGE",
              "monitoring.people|430525103259|2020-12-31|4.00|kind=AT_THE_EDGE",
              "monitoring.opened|430525103259|2020-12-31|1.00|kind=AT_THE_EDGE"),
          of(
              REGISTRY,
              "household.monitoring-risks-changed.v1",
              "monitoring.risks|430525103259|2021-01-05|1.00|kind=ILLNESS"),
          of(
              REGISTRY,
              "household.measure-changed.v1",
              "monitoring.measures-done|430525103259|2021-03-10|1.00|kind=INDUSTRY"),
          of(
              REGISTRY,
              "household.clue-changed.v1",
              "clues.reported|430525103259|2020-12-20|1.00|kind=DEPARTMENT_WARNING",
              "clues.open|430525103259|2020-12-20|1.00|kind=DEPARTMENT_WARNING"),
          of(
              REGISTRY,
              "household.insurance-changed.v1",
              "insured.households|430525103259|2020-07-01|1.00|kind=RELAPSE",
              "insured.people|430525103259|2020-07-01|4.00|kind=RELAPSE",
              "insured.households|430525103259|2021-07-01|-1.00|kind=RELAPSE",
              "insured.people|430525103259|2021-07-01|-4.00|kind=RELAPSE"),
          of(
              REGISTRY,
              "household.insurance-paid.v1",
              "insurance.claims|430525103259|2020-09-01|12000.00|kind=RELAPSE"),
          of(
              REGISTRY,
              "household.tags-changed.v1",
              "tags.households|430525103259|2020-03-02|1.00|kind=KEY_HOUSEHOLD",
              "tags.households|430525103259|2020-03-02|1.00|kind=CHRONIC_ILLNESS",
              "tags.people|430525103259|2020-03-02|2.00|kind=CHRONIC_ILLNESS"),
          of(
              REGISTRY,
              "sift.completed.v1",
              "findings.open|430525103259|2020-12-01|-4.00|kind=R-CAUSE-ILLNESS",
              "findings.waived|430525103259|2020-12-01|1.00|kind=R-CAUSE-ILLNESS",
              "findings.fixed|430525103259|2020-12-01|5.00|kind=R-CAUSE-ILLNESS"),
          of(REGISTRY, "household.merged.v1", "duplicates.merged|430525103259|2020-12-01|1.00|"),
          of(
              REGISTRY,
              "household.merge-undone.v1",
              "duplicates.merged|430525103259|2020-12-01|-1.00|"),
          of(REGISTRY, "sift.duplicates-changed.v1", "duplicates.open|430525103|2020-12-01|3.00|"),
          of(
              REGISTRY,
              "village.standing-changed.v1",
              "villages.poor|430525103259|2018-12-29|-1.00|",
              "villages.delisted|430525103259|2018-12-29|1.00|",
              "villages.delistings-overridden|430525103259|2018-12-29|1.00|"),
          of(
              REGISTRY,
              "village.supervision-changed.v1",
              "villages.supervision-sites|430525103|2020-03-06|1.00|"),
          of(
              REGISTRY,
              "household.plan-changed.v1",
              "plans.agreed|430525103259|2020-01-20|1.00|kind=PROJECT"),
          of(
              REGISTRY,
              "station.opened.v1",
              "stations.open|430525103259|2018-03-01|1.00|kind=VILLAGE_POINT",
              "villages.with-point|430525103259|2018-03-01|1.00|"),
          of(
              REGISTRY,
              "station.closed.v1",
              "stations.open|430525103259|2020-11-30|-1.00|kind=VILLAGE_POINT",
              "villages.with-point|430525103259|2020-11-30|-1.00|"),
          of(REGISTRY, "manager.admitted.v1", "managers.registered|430525103|2019-02-20|1.00|"),
          of(
              REGISTRY,
              "manager.changed.v1",
              "managers.registered|430525103|2020-12-01|-1.00|",
              "managers.suspended|430525103|2020-12-01|1.00|"),
          of(
              NEEDS,
              "helper.registered.v1",
              "helpers.registered|430525|2019-04-02|1.00|kind=PERSON"),
          of(
              NEEDS,
              "helper.merged.v1",
              "helpers.registered|430525|2020-12-01|-1.00|kind=PERSON",
              "helpers.merged|430525|2020-12-01|1.00|"),
          of(
              NEEDS,
              "helper.merge-undone.v1",
              "helpers.registered|430525|2020-12-01|1.00|kind=PERSON",
              "helpers.merged|430525|2020-12-01|-1.00|"),
          of(
              NEEDS,
              "need.published.v1",
              "needs.published|430525103259|2019-05-06|1.00|category=SCHOOLING",
              "households.with-needs|430525103259|2019-05-06|1.00|category=SCHOOLING"),
          of(
              NEEDS,
              "need.claim-confirmed.v1",
              "households.helped|430525103259|2019-06-10|1.00|",
              "helpers.active|430525103259|2019-06-10|1.00|"),
          of(NEEDS, "donation.used.v1", "households.helped|430525103259|2019-07-20|1.00|"),
          of(NEEDS, "donation.use-reversed.v1", "households.helped|430525103259|2019-08-05|-1.00|"),
          of(NEEDS, "campaign.disbursed.v1", "households.helped|430525103259|2020-02-10|1.00|"),
          of(
              NEEDS,
              "campaign.disbursement-reversed.v1",
              "households.helped|430525103259|2020-03-05|-1.00|"),
          of(
              NEEDS,
              "need.matched.v1",
              "needs.matched|430525103259|2019-05-20|1.00|category=SCHOOLING"),
          of(
              NEEDS,
              "need.unmatched.v1",
              "needs.matched|430525103259|2019-05-28|-1.00|category=SCHOOLING"),
          of(
              NEEDS,
              "donation.received.v1",
              "donations.online|430525103259|2019-07-01|200.00|",
              "helpers.active|430525103259|2019-07-01|1.00|"),
          of(NEEDS, "donation.refunded.v1", "donations.online|430525103259|2019-07-05|-200.00|"),
          of(
              NEEDS,
              "campaign.published.v1",
              "campaigns.published|430525|2019-09-02|1.00|",
              "campaigns.target|430525|2019-09-02|4000000.00|"),
          of(
              NEEDS,
              "campaign.contribution-received.v1",
              "campaigns.raised|430525|2019-09-03|500.00|"),
          of(
              NEEDS,
              "campaign.contribution-refunded.v1",
              "campaigns.raised|430525|2020-04-01|-500.00|"),
          of(NEEDS, "campaign.funded.v1", "campaigns.funded|430525|2019-12-26|1.00|"),
          of(
              NEEDS,
              "aid.recorded.v1",
              "aid.engagements|430525103259|2020-01-12|1.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.goods|430525103259|2020-01-12|3.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.services|430525103259|2020-01-12|2.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.funds|430525103259|2020-01-12|200.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.goods-value|430525103259|2020-01-12|120.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "households.helped|430525103259|2020-01-12|1.00|",
              "helpers.active|430525103259|2020-01-12|1.00|"),
          of(
              NEEDS,
              "aid.reversed.v1",
              "aid.engagements|430525103259|2020-02-03|-1.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.goods|430525103259|2020-02-03|-3.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.services|430525103259|2020-02-03|-2.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.funds|430525103259|2020-02-03|-200.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "aid.goods-value|430525103259|2020-02-03|-120.00|channel=OFFLINE|drive=户帮户亲帮亲|kind=LIFE",
              "households.helped|430525103259|2020-02-03|-1.00|",
              "helpers.active|430525103259|2020-02-03|-1.00|"),
          of(
              NEEDS,
              "wish.published.v1",
              "wishes.published|430525103259|2019-05-06|1.00|kind=LEFT_BEHIND_CHILD"),
          of(
              NEEDS,
              "wish.realised.v1",
              "wishes.realised|430525103259|2019-06-01|1.00|kind=LEFT_BEHIND_CHILD",
              "helpers.active|430525103259|2019-06-01|1.00|"),
          of(
              CONSUMPTION,
              "order.placed.v1",
              "orders.amount|430525103259|2020-05-11|119.97|channel=ONLINE|kind=DONATION_BY_PURCHASE",
              "orders.amount|430525103206|2020-05-11|60.00|channel=ONLINE|kind=DONATION_BY_PURCHASE"),
          of(
              CONSUMPTION,
              "order.cancelled.v1",
              "orders.amount|430525103204|2020-05-14|-39.99|channel=ONLINE|kind=ORDINARY"),
          of(
              CONSUMPTION,
              "order.refunded.v1",
              "orders.amount|430525103259|2020-05-20|-90.00|channel=ONLINE|kind=HELP_BY_PURCHASE"),
          of(
              CONSUMPTION,
              "order.settled.v1",
              "households.income-from-sales|430525103259|2020-06-01|71.98|",
              "households.income-from-sales|430525103259|2020-06-01|47.99|",
              "households.income-from-sales|430525103204|2020-06-01|60.00|"));

  private static Map.Entry<String, Expected> of(String producer, String type, String... facts) {
    return Map.entry("org.bangfu." + type, new Expected(producer, List.of(facts)));
  }

  static TreeSet<String> types() {
    return new TreeSet<>(EXPECTED.keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void countsTheExample(String type) {
    Expected expected = EXPECTED.get(type);
    JsonNode example = EventContracts.example(expected.producer, type);
    String aggregate = EventFixtures.aggregate(type.substring("org.bangfu.".length()));
    UUID id =
        Events.send(
            aggregate,
            type,
            UUID.randomUUID(),
            1,
            example.get("division").asText(),
            example.toString());
    await().until(() -> !facts(id).isEmpty());
    assertEquals(expected.facts, facts(id));
  }

  @Test
  void aSaleFromBeforeOriginsWereToldCountsWhereItsProducerIs() {
    String type = "org.bangfu.order.placed.v1";
    ObjectNode told = EventContracts.example(CONSUMPTION, type).deepCopy();
    told.get("lines").forEach(line -> ((ObjectNode) line).remove("originDivision"));
    UUID id = Events.send("order", type, UUID.randomUUID(), 1, "430525103259", told.toString());
    await().until(() -> !facts(id).isEmpty());
    assertEquals(
        List.of("119.97|430525103259", "60.00|430525103204"),
        Database.rows("select value, division from fact where event_id = ? order by line", id));
  }

  @Test
  void theExampleOfAMoveTakesAlongWhatThereIs() {
    UUID household = UUID.randomUUID();
    String type = "org.bangfu.household.members-changed.v1";
    JsonNode joined = EventContracts.example(REGISTRY, type);
    JsonNode example = EventContracts.example(REGISTRY, MOVED);
    Events.send("household", type, household, 1, "430525103259", joined.toString());
    UUID id = Events.send("household", MOVED, household, 2, "430525103204", example.toString());
    String carried =
        """
        select indicator, division, day, value, array_to_string(dimensions, '|')
        from fact where carried_by = ? order by line
        """;
    await().until(() -> !Database.rows(carried, id).isEmpty());
    assertEquals(
        List.of(
            "people.registered|430525103259|2020-11-02|-1.00|",
            "people.registered|430525103204|2020-11-02|1.00|",
            "poverty.people|430525103259|2020-11-02|-1.00|standing=EXITED",
            "poverty.people|430525103204|2020-11-02|1.00|standing=EXITED"),
        Database.rows(carried, id));
  }

  @Test
  void saysWhomAFactIsAbout() {
    for (String type : List.of("aid.recorded.v1", "need.published.v1", "donation.received.v1")) {
      JsonNode example = EventContracts.example(NEEDS, "org.bangfu." + type);
      UUID id =
          Events.send(
              EventFixtures.aggregate(type),
              "org.bangfu." + type,
              UUID.randomUUID(),
              1,
              "430525103259",
              example.toString());
      await().until(() -> !facts(id).isEmpty());
      assertEquals(
          List.of(example.get("householdId").asText()),
          Database.rows(
              "select distinct subject from fact where event_id = ? and indicator <> 'helpers.active'",
              id));
    }
    String settled = "org.bangfu.order.settled.v1";
    JsonNode example = EventContracts.example(CONSUMPTION, settled);
    UUID id =
        Events.send("order", settled, UUID.randomUUID(), 1, "430525103259", example.toString());
    await().until(() -> !facts(id).isEmpty());
    assertEquals(
        example.get("households").findValuesAsText("householdId"),
        Database.rows("select subject from fact where event_id = ? order by line", id));
    String village = "org.bangfu.village.standing-changed.v1";
    UUID step =
        Events.send(
            "village",
            village,
            UUID.randomUUID(),
            1,
            "430525103259",
            EventContracts.example(REGISTRY, village).toString());
    await().until(() -> !facts(step).isEmpty());
    assertEquals(
        List.of("null"),
        Database.rows("select distinct subject from fact where event_id = ?", step));
  }

  @Test
  void knowsEveryTypeThatItCounts() {
    TreeSet<String> known = types();
    known.add(MOVED);
    assertEquals(known, new TreeSet<>(CountedEvents.types()));
  }

  private static List<String> facts(UUID event) {
    return Database.rows(
        """
        select indicator, division, day, value, array_to_string(dimensions, '|')
        from fact where event_id = ? order by line
        """,
        event);
  }
}
