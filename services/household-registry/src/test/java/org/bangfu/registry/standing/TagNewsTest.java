package org.bangfu.registry.standing;

import static org.bangfu.registry.standing.Tagging.MANAGER;
import static org.bangfu.registry.standing.Tagging.end;
import static org.bangfu.registry.standing.Tagging.isSet;
import static org.bangfu.registry.standing.Tagging.item;
import static org.bangfu.registry.standing.Tagging.member;
import static org.bangfu.registry.standing.Tagging.reverse;
import static org.bangfu.registry.standing.Tagging.tag;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** What tags change is told by the difference that it makes, on each day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TagNewsTest {
  private static final String TYPE = "org.bangfu.household.tags-changed.v1";

  @Test
  void aHouseholdCountsFromTheDayToTheEnd() {
    UUID id = HouseholdFixtures.register();
    String tag = isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10"));
    end(id, tag, "2020-03-01").statusCode(200);
    assertThat(
        moves(id), contains("KEY_HOUSEHOLD 2020-01-10 1 0", "KEY_HOUSEHOLD 2020-03-01 -1 0"));
  }

  @Test
  void aHouseholdCountsOnceHoweverManyOfItsPeopleHaveIt() {
    UUID id = HouseholdFixtures.register();
    Body ill = tag("CHRONIC_ILLNESS", "2020-01-10");
    String his = isSet(id, ill.with("memberId", member(id, 0)));
    isSet(id, ill.with("memberId", member(id, 1)).with("occurredOn", "2020-02-01"));
    end(id, his, "2020-02-15").statusCode(200);
    assertThat(
        moves(id),
        contains(
            "CHRONIC_ILLNESS 2020-01-10 1 1",
            "CHRONIC_ILLNESS 2020-02-01 0 1",
            "CHRONIC_ILLNESS 2020-02-15 0 -1"));
  }

  @Test
  void whatIsSetTogetherIsToldTogether() {
    UUID id = HouseholdFixtures.register();
    Tagging.bulk(
            MANAGER,
            "2020-01-10",
            item(id, "CHRONIC_ILLNESS").with("memberId", member(id, 0)),
            item(id, "KEY_HOUSEHOLD"),
            item(id, "CHRONIC_ILLNESS").with("memberId", member(id, 1)))
        .statusCode(201);
    assertThat(
        moves(id), contains("CHRONIC_ILLNESS 2020-01-10 1 2", "KEY_HOUSEHOLD 2020-01-10 1 0"));
    assertThat(Outboxes.payloads(TYPE, id), hasSize(1));
  }

  /** What was published until then stays; taken back on its own day it never counted. */
  @Test
  void whatIsTakenBackCountsUntilThenAndEachDayOnce() {
    UUID id = HouseholdFixtures.register();
    String wrong = isSet(id, tag("MARGINAL", "2020-01-10"));
    reverse(id, wrong, "2020-03-01").statusCode(200);
    String right = isSet(id, tag("MARGINAL", "2020-02-01"));
    end(id, right, "2020-04-01").statusCode(200);
    reverse(id, right, "2020-05-01").statusCode(200);
    assertThat(
        moves(id),
        contains(
            "MARGINAL 2020-01-10 1 0",
            "MARGINAL 2020-03-01 -1 0",
            "MARGINAL 2020-03-01 1 0",
            "MARGINAL 2020-04-01 -1 0",
            "MARGINAL 2020-05-01 1 0"));
  }

  @Test
  void whoLeavesTakesTheTagAlong() {
    UUID id = HouseholdFixtures.register();
    String wife = member(id, 1);
    String tag = isSet(id, tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", wife));
    Tagging.leaves(id, wife, "2020-02-01");
    // it ended later than she left: nothing counted any more
    end(id, tag, "2020-03-01").statusCode(200);
    assertThat(
        moves(id), contains("SEVERE_ILLNESS 2020-01-10 1 1", "SEVERE_ILLNESS 2020-02-01 -1 -1"));
    UUID late = HouseholdFixtures.register();
    String spouse = member(late, 1);
    isSet(late, tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", spouse));
    // she had left before anybody tagged her
    Tagging.leaves(late, spouse, "2019-12-01");
    assertThat(
        moves(late), contains("SEVERE_ILLNESS 2020-01-10 1 1", "SEVERE_ILLNESS 2020-01-10 -1 -1"));
  }

  @Test
  void withItsFileAHouseholdsTagsGoAndComeBack() {
    UUID id = HouseholdFixtures.register();
    isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10"));
    isSet(id, tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", member(id, 0)));
    step(id, "closure", "2020-02-01");
    step(id, "reopening", "2020-03-01");
    // late, of a day on which the file was closed
    isSet(id, tag("MARGINAL", "2020-02-10"));
    assertThat(
        moves(id),
        contains(
            "KEY_HOUSEHOLD 2020-01-10 1 0",
            "SEVERE_ILLNESS 2020-01-10 1 1",
            "KEY_HOUSEHOLD 2020-02-01 -1 0",
            "SEVERE_ILLNESS 2020-02-01 -1 -1",
            "KEY_HOUSEHOLD 2020-03-01 1 0",
            "SEVERE_ILLNESS 2020-03-01 1 1",
            "MARGINAL 2020-03-01 1 0"));
  }

  @Test
  void aClosingThatIsTakenBackOnItsDayNeverCounted() {
    UUID id = HouseholdFixtures.register();
    isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10"));
    step(id, "closure", "2020-02-01");
    Watching.takeBack(id, "2020-02-01");
    assertThat(
        moves(id),
        contains(
            "KEY_HOUSEHOLD 2020-01-10 1 0",
            "KEY_HOUSEHOLD 2020-02-01 -1 0",
            "KEY_HOUSEHOLD 2020-02-01 1 0"));
  }

  @Test
  void aHouseholdWithoutTagsTellsOfNone() {
    UUID id = HouseholdFixtures.register();
    Tagging.leaves(id, member(id, 1), "2020-01-01");
    step(id, "closure", "2020-02-01");
    assertThat(moves(id), empty());
  }

  private static List<String> moves(UUID id) {
    List<String> moves = new ArrayList<>();
    for (JsonNode event : Outboxes.payloads(TYPE, id)) {
      EventContracts.assertValid("household-registry", TYPE, event);
      event
          .path("changes")
          .forEach(change ->
              moves.add(
                  "%s %s %s %s"
                      .formatted(
                          change.path("kind").asText(),
                          change.path("on").asText(),
                          change.path("households").asText(),
                          change.path("people").asText())));
    }
    return moves;
  }

  private static void step(UUID id, String step, String day) {
    HouseholdFixtures.step(id, step, Map.of("occurredOn", day)).then().statusCode(200);
  }
}
