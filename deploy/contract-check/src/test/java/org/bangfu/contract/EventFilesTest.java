package org.bangfu.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written by hand about events is what AsyncAPI and JSON Schema understand. */
class EventFilesTest {
  private static final Path EVENTS =
      Path.of(System.getProperty("bangfu.root"), "api-specs", "events");
  private static final Path TOPICS = EVENTS.resolve("asyncapi.yaml");
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema OF_SCHEMAS =
      SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  static List<String> events() throws IOException {
    return named(".schema.json");
  }

  private static List<String> named(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS, 2)) {
      return files
          .map(file -> EVENTS.relativize(file).toString())
          .filter(file -> file.endsWith(ending))
          .map(file -> file.substring(0, file.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void topicsAreWrittenAsAsyncApiSays() throws IOException {
    assertEquals(List.of(), ofTopics(YAML.readTree(TOPICS.toFile())));
  }

  @Test
  void aTopicWithoutAnAddressThatIsOneIsSeen() throws IOException {
    for (String mistake : List.of("/channels/household/adress", "/operation", "/info/versions")) {
      JsonNode topics = YAML.readTree(TOPICS.toFile());
      int last = mistake.lastIndexOf('/');
      JsonNode parent = topics.at(mistake.substring(0, last));
      ((com.fasterxml.jackson.databind.node.ObjectNode) parent)
          .put(mistake.substring(last + 1), "bangfu.household.v1");
      assertEquals(1, Math.min(1, ofTopics(topics).size()), mistake + " is not seen");
    }
  }

  @Test
  void whateverTopicsReferToIsThere() throws IOException {
    JsonNode topics = YAML.readTree(TOPICS.toFile());
    List<String> missing = new ArrayList<>();
    for (String reference : topics.findValuesAsText("$ref")) {
      boolean isThere =
          reference.startsWith("#")
              ? !topics.at(reference.substring(1)).isMissingNode()
              : Files.exists(EVENTS.resolve(reference));
      if (!isThere) {
        missing.add(reference);
      }
    }
    assertEquals(List.of(), missing);
  }

  /** One message a schema, called by the file's name with dots. */
  @Test
  void eachEventIsAMessageOfATopic() throws IOException {
    JsonNode topics = YAML.readTree(TOPICS.toFile());
    TreeMap<String, String> messages = new TreeMap<>();
    for (JsonNode topic : topics.path("channels")) {
      for (JsonNode said : topic.path("messages")) {
        JsonNode message = topics.at(said.path("$ref").asText().substring(1));
        String payload = message.path("payload").path("$ref").asText();
        if (!payload.isEmpty()) {
          messages.put(
              Path.of(payload).normalize().toString().replace(".schema.json", ""),
              message.path("name").asText());
        }
      }
    }
    assertEquals(new TreeSet<>(events()), messages.keySet());
    messages.forEach((file, name) ->
        assertEquals(
            "org-bangfu-" + file.substring(file.indexOf('/') + 1).replace(".v", "-v"),
            name.replace('.', '-')));
  }

  @Test
  void eachEventHasAnExample() throws IOException {
    assertEquals(events(), named(".example.json"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSchemaIsOneAndItsExampleKeepsIt(String event) throws IOException {
    String schema = Files.readString(EVENTS.resolve(event + ".schema.json"));
    assertEquals(List.of(), violations(OF_SCHEMAS, schema));
    assertEquals(
        "https://bangfu.org/events/" + event + ".schema.json",
        YAML.readTree(schema).path("$id").asText());
    String example = Files.readString(EVENTS.resolve(event + ".example.json"));
    assertEquals(
        List.of(), violations(SCHEMAS.getSchema(schema, InputFormat.JSON), example), example);
  }

  private static List<String> ofTopics(JsonNode topics) throws IOException {
    try (InputStream file = EventFilesTest.class.getResourceAsStream("/asyncapi-3.0.0.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(text, InputFormat.JSON);
      return violations(schema, topics.toString());
    }
  }

  private static List<String> violations(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
