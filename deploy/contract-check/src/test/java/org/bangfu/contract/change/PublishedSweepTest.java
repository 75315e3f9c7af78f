package org.bangfu.contract.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts themselves: whatever is taken out of them, at many places, is missed. */
class PublishedSweepTest {
  private static final int PLACES = 120;

  @ParameterizedTest
  @ValueSource(
      strings = {"household-registry", "needs-and-donations", "consumption-aid", "reporting"})
  void missesWhateverIsTakenOut(String service) throws IOException {
    JsonNode released = read(service);
    JsonNode present = released.deepCopy();
    assertEquals(List.of(), ApiComparison.of(service, released, present));

    List<Taken> places = new ArrayList<>();
    for (JsonNode schema : used(present, present.path("paths"), new LinkedHashSet<>())) {
      objects(
          schema, properties -> properties.fieldNames().forEachRemaining(of(properties, places)));
    }
    for (JsonNode path : present.path("paths")) {
      path.fieldNames().forEachRemaining(of((ObjectNode) path, places));
      for (JsonNode operation : path) {
        ObjectNode answers = (ObjectNode) operation.path("responses");
        answers.fieldNames().forEachRemaining(of(answers, places));
      }
    }
    assertTrue(places.size() > PLACES, "there is enough to take out");
    for (int i = 0; i < places.size(); i += places.size() / PLACES) {
      Taken place = places.get(i);
      JsonNode was = place.from().remove(place.name());
      assertFalse(ApiComparison.of(service, released, present).isEmpty(), place::toString);
      place.from().set(place.name(), was);
    }
    assertEquals(List.of(), ApiComparison.of(service, released, present));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"household-registry", "needs-and-donations", "consumption-aid", "reporting"})
  void missesWhateverIsNewlyNeeded(String service) throws IOException {
    JsonNode released = read(service);
    JsonNode present = released.deepCopy();
    for (JsonNode path : present.path("paths")) {
      for (JsonNode operation : path) {
        JsonNode said = operation.path("parameters");
        for (JsonNode parameter : said) {
          if (!parameter.path("required").asBoolean()) {
            ((ObjectNode) parameter).put("required", true);
            assertFalse(ApiComparison.of(service, released, present).isEmpty());
            ((ObjectNode) parameter).remove("required");
            break;
          }
        }
        if (said instanceof ArrayNode parameters) {
          parameters.addObject().put("name", "row").put("in", "query").put("required", true);
          assertFalse(ApiComparison.of(service, released, present).isEmpty());
          parameters.remove(parameters.size() - 1);
          break;
        }
      }
    }
  }

  private record Taken(ObjectNode from, String name) {}

  private static Consumer<String> of(ObjectNode from, List<Taken> places) {
    return name -> places.add(new Taken(from, name));
  }

  /** The named schemas that are met from somewhere; others are nobody's. */
  private static Set<JsonNode> used(JsonNode contract, JsonNode from, Set<JsonNode> found) {
    for (String reference : from.findValuesAsText("$ref")) {
      JsonNode schema = contract.at(reference.substring(1));
      if (found.add(schema)) {
        used(contract, schema, found);
      }
    }
    return found;
  }

  /** The properties of each schema, at any depth. */
  private static void objects(JsonNode node, Consumer<ObjectNode> properties) {
    if (node.path("properties") instanceof ObjectNode found && !found.isEmpty()) {
      properties.accept(found);
    }
    node.forEach(child -> objects(child, properties));
  }

  private static JsonNode read(String service) throws IOException {
    Path contracts = Path.of(System.getProperty("bangfu.root"), "api-specs", "openapi");
    return new YAMLMapper().readTree(contracts.resolve(service + ".yaml").toFile());
  }
}
