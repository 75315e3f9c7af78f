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

/** Each kind of change, made to a contract that has one of each kind. */
class ApiComparisonTest {
  private static final JsonNode RELEASED = Change.document("orchard.yaml");
  private static final String TREES = "/paths/~1v1~1trees";
  private static final String TREE = "/components/schemas/Tree";
  private static final String ORDER = "/components/schemas/Order";
  private static final String TAKEN = ORDER + "/properties";
  private static final String READ = TREE + "/properties";

  static Stream<Change> whatBreaks() {
    return Stream.of(
        breaks(TREES, "", "POST /v1/trees: is gone"),
        breaks(TREES + "/get", "", "GET /v1/trees: is gone"),
        breaks(TREES + "/get/operationId", "allTrees", "operationId was listTrees"),
        breaks(TREES + "/get/tags", "[Orchard]", "the first tag was Trees"),
        // who may call
        breaks("/components/securitySchemes/bearer/scheme", "basic", "scheme is another one"),
        breaks(TREES + "/get/security", "[{bearer: [OFFICE]}]", "security was"),
        breaks(TREES + "/post/security", "[{bearer: [OFFICE]}]", "security was"),
        breaks(TREES + "/get/security", "[{key: []}]", "security was"),
        breaks("/paths/~1v1~1gates/get/security", "[{bearer: []}]", "was for anybody"),
        // parameters
        breaks(TREES + "/parameters", "[]", "the header parameter x-wish is gone"),
        breaks(TREES + "/get/parameters/1", "", "the query parameter limit is gone"),
        breaks(TREES + "/get/parameters/1/required", "true", "limit is now needed"),
        breaks(TREES + "/get/parameters/1/style", "pipeDelimited", "in another style"),
        breaks(TREES + "/get/parameters/1/schema/maximum", "50", "maximum was 200, is 50"),
        breaks(TREES + "/get/parameters/0/schema/allOf/1/default", "PEAR", "default was"),
        breaks(
            TREES + "/get/parameters/-",
            "{name: row, in: query, required: true, schema: {type: string}}",
            "the query parameter row is new and needed"),
        // what is sent
        breaks(TREES + "/post/requestBody", "", "takes no application/json"),
        breaks(TREES + "/post/requestBody/required", "true", "now needs a body"),
        breaks(TAKEN + "/note", "", "Order as it is sent: /note is gone"),
        breaks(ORDER + "/required/-", "day", "now needs [\"day\"]"),
        breaks("/components/schemas/Kind/enum/0", "", "sent: no longer takes [\"APPLE\"]"),
        breaks(TAKEN + "/count/minimum", "2", "minimum was 1, is 2"),
        breaks(TAKEN + "/count/default", "2", "default was 1, is 2"),
        breaks(TAKEN + "/step/multipleOf", "7", "multipleOf was 5, is 7"),
        breaks(TAKEN + "/step/type", "integer", "type was"),
        breaks(TAKEN + "/label/maxLength", "10", "maxLength was 20, is 10"),
        breaks(TAKEN + "/label/pattern", "'^[a-f]+$'", "pattern was"),
        breaks(TAKEN + "/note/pattern", "'^[a-f]+$'", "pattern was not said"),
        breaks(TAKEN + "/note/type", "string", "/note type was"),
        breaks(TAKEN + "/note/enum", "[A]", "enum was not said"),
        breaks(TAKEN + "/day/format", "date-time", "format was"),
        breaks(TAKEN + "/rows/minItems", "2", "minItems was 1, is 2"),
        breaks(TAKEN + "/rows/uniqueItems", "true", "uniqueItems was"),
        breaks(TAKEN + "/rows/items/type", "string", "/rows/[] type was"),
        breaks(TAKEN + "/size/anyOf/0", "", "anyOf has no alternative"),
        breaks(TAKEN + "/extras/additionalProperties", "{type: string}", "/extras/* type was"),
        breaks(TAKEN + "/extras/additionalProperties", "false", "additionalProperties was"),
        // what is read
        breaks(TREES + "/get/responses/404", "", "does not answer 404"),
        breaks(TREES + "/get/responses/202", "{description: Accepted}", "may also answer 202"),
        breaks(TREES + "/get/responses/200/content/text~1csv", "", "is not text/csv"),
        breaks(TREES + "/get/responses/200/headers/RateLimit", "", "RateLimit is gone"),
        breaks(READ + "/height", "", "Tree as it is read: /height is gone"),
        breaks(TREE + "/required/1", "", "may now lack [\"kind\"]"),
        breaks("/components/schemas/Kind/enum/-", "PLUM", "read: may also be [\"PLUM\"]"),
        breaks(READ + "/state/const", "FELLED", "may also be [\"FELLED\"]"),
        breaks(READ + "/height/maximum", "50", "maximum was 40, is 50"),
        breaks(READ + "/height/minimum", "", "minimum was 1, is not said"),
        breaks(READ + "/height/format", "int64", "format was"),
        breaks(READ + "/height/type", "number", "type was"),
        breaks(READ + "/id/type", "[string, 'null']", "type was"),
        breaks(READ + "/id/format", "", "format was"),
        breaks(READ + "/label/pattern", "", "pattern was"),
        breaks(READ + "/yield/oneOf/-", "{type: boolean}", "oneOf has no alternative"),
        breaks(READ + "/fruits/items/type", "integer", "/fruits/[] type was"),
        breaks(READ + "/fruits/items", "", "/fruits/[] was"),
        breaks(READ + "/names/additionalProperties/type", "integer", "/names/* type was"),
        breaks(READ + "/graftedOn", "{type: string}", "/graftedOn type was"));
  }

  static Stream<Change> whatFits() {
    return Stream.of(
        fits("/paths/~1v1~1fences", "{get: {operationId: listFences, responses: {}}}"),
        fits("/info/version", "0.2.0"),
        fits(TREES + "/get/summary", "All trees"),
        fits(TREES + "/get/deprecated", "true"),
        fits(TREES + "/get/security", "[{bearer: [GARDENER, OFFICE, HELPER]}]"),
        fits(TREES + "/get/security", "[{bearer: []}]"),
        fits(TREES + "/get/security", "[]"),
        fits(TREES + "/get/parameters/-", "{name: row, in: query, schema: {type: string}}"),
        fits(TREES + "/get/parameters/1/schema/maximum", "500"),
        fits(TREES + "/get/responses/409", "{description: Conflict}"),
        fits(TREES + "/get/responses/200/headers/ETag", "{schema: {type: string}}"),
        fits(TREES + "/post/requestBody/content/text~1csv", "{schema: {type: string}}"),
        fits(TREES + "/post/responses/201/content/text~1csv", "{schema: {type: string}}"),
        fits(TAKEN + "/colour", "{type: string}"),
        fits(ORDER + "/required", "[]"),
        fits(TAKEN + "/count/maximum", "1000"),
        fits(TAKEN + "/count/type", "number"),
        fits(TAKEN + "/step/multipleOf", "2.5"),
        fits(TAKEN + "/label/pattern", ""),
        fits(TAKEN + "/label/minLength", "0"),
        fits(TAKEN + "/day/format", ""),
        fits(TAKEN + "/rows/minItems", ""),
        fits(TAKEN + "/size/anyOf/-", "{type: boolean}"),
        fits(TAKEN + "/note/description", "What else there is to say"),
        fits(READ + "/colour", "{type: string}"),
        fits(TREE + "/required/-", "height"),
        fits(READ + "/height/maximum", "30"),
        fits(READ + "/label/maxLength", "10"),
        fits(READ + "/felledOn/type", "string"),
        fits(READ + "/felledOn/format", "date"),
        fits(READ + "/yield/oneOf/0", ""),
        fits(READ + "/names/additionalProperties/maxLength", "9"),
        fits(READ + "/graftedOn", "{$ref: '#/components/schemas/Tree', description: Its stem}"));
  }

  @ParameterizedTest
  @MethodSource("whatBreaks")
  void findsWhatBreaks(Change change) {
    List<Break> found = ApiComparison.of("orchard", RELEASED, change.of(RELEASED));
    assertTrue(
        found.stream().anyMatch(one -> one.toString().contains(change.expected())),
        () -> change + " was not found: " + found);
  }

  @ParameterizedTest
  @MethodSource("whatFits")
  void letsPassWhatFits(Change change) {
    assertEquals(List.of(), ApiComparison.of("orchard", RELEASED, change.of(RELEASED)));
  }

  @Test
  void takesARewrittenSchemaThatSaysTheSame() {
    JsonNode inline =
        new Change(READ + "/kind", "{type: string, enum: [PEAR, APPLE]}", "").of(RELEASED);
    assertEquals(List.of(), ApiComparison.of("orchard", RELEASED, inline));
    assertEquals(List.of(), ApiComparison.of("orchard", inline, RELEASED));
  }

  @Test
  void saysABreakOnceThatManyOperationsShare() {
    JsonNode less = new Change(READ + "/height", "", "").of(RELEASED);
    assertEquals(
        List.of(new Break("orchard", "Tree as it is read", "/height is gone")),
        ApiComparison.of("orchard", RELEASED, less));
  }

  @Test
  void holdsEachPartThatSaysTheSameKeyword() {
    String pointer = TAKEN + "/label";
    JsonNode both =
        new Change(pointer, "{allOf: [{pattern: a, minLength: 2}, {pattern: b, minLength: 5}]}", "")
            .of(RELEASED);
    for (String same :
        List.of(
            "{allOf: [{pattern: b, minLength: 5}, {pattern: a, minLength: 2}]}",
            "{pattern: b, allOf: [{pattern: a}, {allOf: [{minLength: 5}]}]}")) {
      JsonNode turned = new Change(pointer, same, "").of(RELEASED);
      assertEquals(List.of(), ApiComparison.of("orchard", both, turned), same);
    }
    JsonNode one = new Change(pointer, "{pattern: b, minLength: 5}", "").of(RELEASED);
    assertEquals(List.of(), ApiComparison.of("orchard", both, one), "takes more than before");
    assertEquals(
        List.of(
            new Break(
                "orchard", "Order as it is sent", "/label pattern was \"b\", is \"a\" and \"b\"")),
        ApiComparison.of("orchard", one, both));
    JsonNode less = new Change(pointer, "{pattern: b, minLength: 6}", "").of(RELEASED);
    assertEquals(
        List.of(new Break("orchard", "Order as it is sent", "/label minLength was 2 and 5, is 6")),
        ApiComparison.of("orchard", both, less));
  }

  @Test
  void holdsEachPartOfWhatIsReadToo() {
    JsonNode both =
        new Change(READ + "/label", "{allOf: [{enum: [A, B]}, {enum: [B, C]}]}", "").of(RELEASED);
    JsonNode named = new Change(READ + "/label", "{enum: [B]}", "").of(RELEASED);
    assertEquals(List.of(), ApiComparison.of("orchard", both, named));
    assertEquals(List.of(), ApiComparison.of("orchard", named, both));
    JsonNode one = new Change(READ + "/label", "{enum: [B, C]}", "").of(RELEASED);
    assertEquals(
        List.of(new Break("orchard", "Tree as it is read", "/label may also be [\"C\"]")),
        ApiComparison.of("orchard", both, one));
  }

  @Test
  void holdsConditionsAlternativesAndItemsPartByPart() {
    String parts =
        """
        {allOf: [
          {if: {minLength: 1}, then: {pattern: a}, oneOf: [{maxLength: 3}, {maxLength: 5}], items: {minLength: 1}},
          {if: {minLength: 2}, then: {pattern: b}, oneOf: [{pattern: c}], items: {pattern: d}}]}
        """;
    JsonNode both = new Change(READ + "/label", parts, "").of(RELEASED);
    assertEquals(List.of(), ApiComparison.of("orchard", both, both));
    String crossed = parts.replace("pattern: a", "pattern: z");
    for (String other :
        List.of(
            crossed.replace("pattern: b", "pattern: a").replace("pattern: z", "pattern: b"),
            parts.replace("oneOf: [{pattern: c}], ", ""),
            parts.replace("oneOf: [{maxLength: 3}, {maxLength: 5}], ", ""),
            parts.replace(", items: {pattern: d}", ""))) {
      JsonNode now = new Change(READ + "/label", other, "").of(RELEASED);
      assertTrue(!ApiComparison.of("orchard", both, now).isEmpty(), other);
    }
  }
}
