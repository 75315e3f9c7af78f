package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What is found of guarantees is told by how it changes what counts, on each day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class GuaranteeNewsTest {
  private static final String TYPE = "org.bangfu.household.guarantees-changed.v1";
  private static final String STANDING = "org.bangfu.household.standing-changed.v1";

  @Test
  void aLookTellsWhatIsAnotherThanWasKnown() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    ExitProof.guarantees(id, "2019-06-01", Body.of("HOUSING", false));
    ExitProof.guarantees(id, "2019-06-30", Body.of("HOUSING", false));
    // on the same day what is found later counts
    ExitProof.guarantees(id, "2019-06-30", Body.of("HOUSING", true));
    assertThat(
        moves(id), contains("HOUSING 2019-06-01 null>UNMET", "HOUSING 2019-06-30 UNMET>MET"));
    assertThat(events(id), hasSize(2));
  }

  @Test
  void whatIsRecordedLateCountsUntilTheNextLook() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    ExitProof.guarantees(id, "2019-06-01", Body.of("WATER", true));
    ExitProof.guarantees(id, "2020-06-01", Body.of("WATER", true));
    ExitProof.guarantees(id, "2019-12-01", Body.of("WATER", false));
    ExitProof.guarantees(id, "2018-12-01", Body.of("WATER", false));
    assertThat(
        moves(id),
        contains(
            "WATER 2019-06-01 null>MET",
            "WATER 2019-12-01 MET>UNMET",
            "WATER 2020-06-01 UNMET>MET",
            "WATER 2018-12-01 null>UNMET",
            "WATER 2019-06-01 UNMET>null"));
  }

  @Test
  void withItsFileAHouseholdsGuaranteesGoAndComeBack() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    ExitProof.guarantees(id, "2019-06-01", Body.of("FOOD", true));
    ExitProof.guarantees(id, "2020-06-01", Body.of("FOOD", false));
    step(id, "closure", "2019-12-31");
    Calls.write()
        .body(
            Body.of(
                "items",
                List.of(Body.of("householdId", id.toString()).with("met", Body.of("FOOD", true)))))
        .post("/v1/guarantee-checks")
        .then()
        .statusCode(400)
        .body("errors.detail", contains("must be a household whose file is open"));
    step(id, "reopening", "2020-01-31");
    assertThat(
        moves(id),
        contains(
            "FOOD 2019-06-01 null>MET",
            "FOOD 2020-06-01 MET>UNMET",
            "FOOD 2019-12-31 MET>null",
            "FOOD 2020-06-01 UNMET>MET",
            "FOOD 2020-01-31 null>MET",
            "FOOD 2020-06-01 MET>UNMET"));
  }

  /** On days on which the file was closed nothing counts, whenever somebody writes it down. */
  @Test
  void aLookThatIsRecordedLateMovesNothingWhileTheFileWasClosed() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    ExitProof.guarantees(id, "2019-06-01", Body.of("FOOD", true));
    step(id, "closure", "2019-12-31");
    step(id, "reopening", "2020-01-31");
    int told = moves(id).size();
    ExitProof.guarantees(id, "2020-01-15", Body.of("FOOD", false));
    ExitProof.guarantees(id, "2019-10-01", Body.of("FOOD", false));
    ExitProof.guarantees(id, "2019-11-01", Body.of("FOOD", true));
    List<String> moves = moves(id);
    assertThat(
        moves.subList(told, moves.size()),
        contains(
            "FOOD 2020-01-31 MET>UNMET",
            "FOOD 2019-10-01 MET>UNMET",
            "FOOD 2019-12-31 UNMET>MET",
            "FOOD 2019-11-01 UNMET>MET",
            "FOOD 2019-12-31 MET>UNMET"));
  }

  @Test
  void aHouseholdStandsOnceInAList() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    Body found = Body.of("householdId", id.toString()).with("met", Body.of("FOOD", true));
    Calls.write()
        .body(Body.of("items", List.of(found, found)))
        .post("/v1/guarantee-checks")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/items/1/householdId"))
        .body("errors.detail", contains("must not be the household of item 0"));
    assertThat(events(id), hasSize(0));
  }

  @Test
  void anExitThatTheCountyAnswersForSaysSoAndSoDoesItsReversal() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    HouseholdFixtures.step(
            id, "exit", Map.of("occurredOn", "2019-12-31", "override", true, "reason", "资料遗失"))
        .then()
        .statusCode(200);
    String step =
        Calls.write().get("/v1/households/" + id + "/steps").jsonPath().getString("[-1].id");
    Calls.write()
        .body(Map.of("reason", "误", "occurredOn", "2020-01-01"))
        .post("/v1/households/" + id + "/steps/" + step + "/reversal")
        .then()
        .statusCode(200);
    List<JsonNode> told = Outboxes.payloads(STANDING, id);
    assertThat(
        told.stream().map(event -> event.path("overridden").asBoolean()).toList(),
        contains(true, true));
    assertThat(told.getLast().path("reversal").asBoolean(), equalTo(true));
  }

  private static List<JsonNode> events(UUID id) {
    List<JsonNode> events = Outboxes.payloads(TYPE, id);
    events.forEach(event -> EventContracts.assertValid("household-registry", TYPE, event));
    return events;
  }

  private static List<String> moves(UUID id) {
    List<String> moves = new ArrayList<>();
    for (JsonNode event : events(id)) {
      event
          .path("changes")
          .forEach(change ->
              moves.add(
                  "%s %s %s>%s"
                      .formatted(
                          change.path("item").asText(),
                          change.path("on").asText(),
                          change.path("from").asText(),
                          change.path("to").asText())));
    }
    return moves;
  }

  private static void step(UUID id, String step, String day) {
    HouseholdFixtures.step(id, step, Map.of("occurredOn", day)).then().statusCode(200);
  }
}
