package org.bangfu.contract.change;

import static org.bangfu.contract.change.Change.breaks;
import static org.bangfu.contract.change.Change.fits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of change of a topic, a message and a payload. */
class EventComparisonTest {
  private static final JsonNode TOPICS = Change.document("topics.yaml");
  private static final JsonNode PAYLOAD = Change.document("told.yaml");
  private static final String HEADERS = "/components/messageTraits/event/headers";
  private static final String PLANTED = "/components/messages/planted";

  static Stream<Change> topicsThatBreak() {
    return Stream.of(
        breaks("/channels/gate", "", "orchard.gate.v1: is gone"),
        breaks("/channels/tree/address", "orchard.tree.v2", "orchard.tree.v1: is gone"),
        breaks("/components/channelBindings/topic/kafka/partitions", "12", "bindings was"),
        breaks("/channels/tree/messages/felled", "", "orchard.tree.felled.v1 is gone"),
        breaks(PLANTED + "/name", "orchard.tree.set.v1", "orchard.tree.planted.v1 is gone"),
        breaks(PLANTED + "/payload/$ref", "./tree-felled.v1.schema.json", "payload was"),
        breaks(PLANTED + "/traits", "[]", "contentType was"),
        breaks("/components/messageTraits/event/contentType", "application/avro", "contentType"),
        breaks("/components/messageTraits/event/bindings/kafka/key/type", "integer", "bindings"),
        breaks(HEADERS + "/properties/ce_id", "", "the header/ce_id is gone"),
        breaks(HEADERS + "/required", "[]", "may now lack [\"ce_id\"]"),
        breaks(HEADERS + "/properties/ce_source/enum/-", "/barn", "may also be [\"/barn\"]"));
  }

  static Stream<Change> topicsThatFit() {
    return Stream.of(
        fits("/channels/fence", "{address: orchard.fence.v1, messages: {}}"),
        fits("/channels/tree/messages/moved", "{name: orchard.tree.moved.v1, payload: {}}"),
        fits("/channels/tree/description", "Key is the id of the tree."),
        fits(HEADERS + "/properties/traceparent", "{type: string}"));
  }

  static Stream<Change> payloadsThatBreak() {
    return Stream.of(
        breaks("/properties/day", "", "/day is gone"),
        breaks("/properties/lines/items/properties/id", "", "/lines/[]/id is gone"),
        breaks("/properties/kind/type", "integer", "/kind type was"),
        breaks("/properties/kind/type", "[string, 'null']", "/kind type was"),
        breaks("/properties/kind/enum/-", "PLUM", "may also be [\"PLUM\"]"),
        breaks("/properties/why/enum", "", "enum was"),
        breaks("/properties/trees/const", "-2", "may also be [-2]"),
        breaks("/properties/treeId/pattern", "", "pattern was"),
        breaks("/properties/amount/minimum", "-1", "minimum was 0, is -1"),
        breaks("/properties/amount/not", "", "not was"),
        breaks("/properties/lines/minItems", "0", "minItems was"),
        breaks("/required/1", "", "may now lack"),
        breaks("/anyOf/-", "{required: [why]}", "anyOf has no alternative"),
        breaks("/anyOf", "", "anyOf has no alternative"),
        breaks("/then", "", "then was"));
  }

  static Stream<Change> payloadsThatFit() {
    return Stream.of(
        fits("/properties/colour", "{type: [string, 'null']}"),
        fits("/properties/kind/enum/1", ""),
        fits("/properties/why/type", "string"),
        fits("/properties/amount/minimum", "1"),
        fits("/properties/amount/description", "How much of it"),
        fits("/required/-", "amount"),
        fits("/anyOf/0", ""));
  }

  @ParameterizedTest
  @MethodSource("topicsThatBreak")
  void findsATopicThatBreaks(Change change) {
    found(change, EventComparison.ofTopics(TOPICS, change.of(TOPICS)));
  }

  @ParameterizedTest
  @MethodSource("topicsThatFit")
  void letsATopicPassThatFits(Change change) {
    assertEquals(List.of(), EventComparison.ofTopics(TOPICS, change.of(TOPICS)));
  }

  @ParameterizedTest
  @MethodSource("payloadsThatBreak")
  void findsAPayloadThatBreaks(Change change) {
    found(change, EventComparison.ofPayload("tree", PAYLOAD, change.of(PAYLOAD)));
  }

  @ParameterizedTest
  @MethodSource("payloadsThatFit")
  void letsAPayloadPassThatFits(Change change) {
    assertEquals(List.of(), EventComparison.ofPayload("tree", PAYLOAD, change.of(PAYLOAD)));
  }

  @Test
  void aTypeOfProblemStaysAndKeepsItsStatus() {
    String row = "| `%s` | Fell too early / 砍早了 | %d | a tree | wait |\n";
    String released = row.formatted("too-early", 409) + row.formatted("too-late", 409);
    assertEquals(
        List.of(
            new Break("problems", "too-early", "status was [409], is [422]"),
            new Break("problems", "too-late", "is gone")),
        ProblemComparison.of(released, row.formatted("too-early", 422)));
    assertEquals(
        List.of(), ProblemComparison.of(released, released + row.formatted("too-wet", 409)));
  }

  private static void found(Change change, List<Break> found) {
    assertTrue(
        found.stream().anyMatch(one -> one.toString().contains(change.expected())),
        () -> change + " was not found: " + found);
  }
}
