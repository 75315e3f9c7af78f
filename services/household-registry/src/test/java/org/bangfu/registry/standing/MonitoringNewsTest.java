package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** Risks, the end of a case and measures are told by how they change what counts, on each day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MonitoringNewsTest {
  private static final String RISKS = "org.bangfu.household.monitoring-risks-changed.v1";
  private static final String MONITORING = "org.bangfu.household.monitoring-changed.v1";
  private static final String MEASURE = "org.bangfu.household.measure-changed.v1";

  @Test
  void aNamingTellsWhatComesAndWhatGoes() {
    UUID id = watchedSince("2020-01-10");
    Watching.name(id, "2020-01-10", "ILLNESS", "DISABILITY");
    Watching.name(id, "2020-03-01", "ILLNESS", "ACCIDENT");
    assertThat(
        moves(id),
        contains(
            "ILLNESS 2020-01-10 1",
            "DISABILITY 2020-01-10 1",
            "DISABILITY 2020-03-01 -1",
            "ACCIDENT 2020-03-01 1"));
    // the same again, and late between the two
    Watching.name(id, "2020-04-01", "ACCIDENT", "ILLNESS");
    Watching.name(id, "2020-02-01", "SCHOOLING");
    List<String> moves = moves(id);
    assertThat(
        moves.subList(4, moves.size()),
        contains(
            "ILLNESS 2020-02-01 -1",
            "ILLNESS 2020-03-01 1",
            "DISABILITY 2020-02-01 -1",
            "DISABILITY 2020-03-01 1",
            "SCHOOLING 2020-02-01 1",
            "SCHOOLING 2020-03-01 -1"));
  }

  @Test
  void withItsCaseAHouseholdsRisksGoAndComeBack() {
    UUID id = watchedSince("2020-01-10");
    Watching.name(id, "2020-01-10", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-08-01").then().statusCode(200);
    Watching.takeBack(id, "2020-09-01");
    Watching.end(id, "NATURAL", "2020-10-01").then().statusCode(200);
    // the next case has those that are named in it
    Watching.begin(id, "2020-11-01");
    assertThat(
        moves(id),
        contains(
            "ILLNESS 2020-01-10 1",
            "ILLNESS 2020-08-01 -1",
            "ILLNESS 2020-09-01 1",
            "ILLNESS 2020-10-01 -1"));
    assertThat(
        Outboxes.payloads(MONITORING, id).stream()
            .map(told -> told.path("to").asText() + " " + told.path("removal").asText())
            .toList(),
        contains(
            "MONITORED null",
            "RISK_REMOVED NATURAL",
            "MONITORED NATURAL",
            "RISK_REMOVED NATURAL",
            "MONITORED null"));
  }

  /** What was published until then stays; the case from the true day on counts each day once. */
  @Test
  void aCaseThatWasTakenBackCountsUntilThen() {
    UUID id = watchedSince("2020-01-10");
    Watching.name(id, "2020-02-01", "ILLNESS");
    Watching.takeBack(id, "2020-06-01");
    assertThat(moves(id), contains("ILLNESS 2020-02-01 1", "ILLNESS 2020-06-01 -1"));
    Watching.begin(id, "2020-01-20");
    assertThat(
        moves(id),
        contains("ILLNESS 2020-02-01 1", "ILLNESS 2020-06-01 -1", "ILLNESS 2020-06-01 1"));
  }

  @Test
  void nothingCountsWhileTheFileIsClosed() {
    UUID id = watchedSince("2020-01-10");
    Watching.name(id, "2020-02-01", "ILLNESS");
    step(id, "closure", "2020-03-01");
    step(id, "reopening", "2020-04-01");
    Watching.name(id, "2020-03-10", "ACCIDENT");
    assertThat(
        moves(id),
        contains(
            "ILLNESS 2020-02-01 1",
            "ILLNESS 2020-03-01 -1",
            "ILLNESS 2020-04-01 1",
            "ILLNESS 2020-04-01 -1",
            "ACCIDENT 2020-04-01 1"));
  }

  @Test
  void aHouseholdWithoutRisksTellsOfNone() {
    UUID id = watchedSince("2020-01-10");
    step(id, "closure", "2020-03-01");
    assertThat(moves(id), empty());
  }

  @Test
  void eachStepOfAMeasureIsTold() {
    UUID id = watchedSince("2020-01-10");
    String measure = Watching.plan(id, "INDUSTRY", "2020-02-01");
    for (String step : List.of("completion", "reversal", "dropping", "reversal", "reversal")) {
      Watching.step(id, measure, step, "2020-03-01").then().statusCode(200);
    }
    List<JsonNode> told = Outboxes.payloads(MEASURE, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", MEASURE, event));
    assertThat(
        told.stream()
            .map(event ->
                "%s>%s %s"
                    .formatted(
                        event.path("from").asText(),
                        event.path("to").asText(),
                        event.path("reversal").asText()))
            .toList(),
        contains(
            "null>PLANNED false",
            "PLANNED>DONE false",
            "DONE>PLANNED true",
            "PLANNED>DROPPED false",
            "DROPPED>PLANNED true",
            "PLANNED>REVERSED true"));
  }

  private static UUID watchedSince(String day) {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, day);
    return id;
  }

  private static List<String> moves(UUID id) {
    List<String> moves = new ArrayList<>();
    for (JsonNode event : Outboxes.payloads(RISKS, id)) {
      EventContracts.assertValid("household-registry", RISKS, event);
      event
          .path("changes")
          .forEach(change ->
              moves.add(
                  "%s %s %s"
                      .formatted(
                          change.path("risk").asText(),
                          change.path("on").asText(),
                          change.path("households").asText())));
    }
    return moves;
  }

  private static void step(UUID id, String step, String day) {
    HouseholdFixtures.step(id, step, Map.of("occurredOn", day)).then().statusCode(200);
  }
}
