package org.bangfu.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed schemas and examples of events, which both sides are held against. */
public final class EventContracts {
  private static final String PREFIX = "org.bangfu.";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private EventContracts() {}

  /**
   * Fails unless the payload obeys the schema of its type and has the example's fields, no fewer
   * and no more.
   */
  public static void assertValid(String producer, String type, JsonNode payload) {
    Schema schema = SCHEMAS.getSchema(text(file(producer, type, "schema")), InputFormat.JSON);
    List<Error> errors =
        schema.validate(
            payload.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    if (!errors.isEmpty()) {
      throw new AssertionError(type + " breaks its schema: " + errors + " in " + payload);
    }
    List<String> expected = fields(example(producer, type));
    List<String> actual = fields(payload);
    if (!actual.equals(expected)) {
      throw new AssertionError(type + " has the fields " + actual + ", its example " + expected);
    }
  }

  /** The committed example of a type. */
  public static JsonNode example(String producer, String type) {
    try {
      return JSON.readTree(text(file(producer, type, "example")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().toList();
  }

  private static Path file(String producer, String type, String kind) {
    // org.bangfu.need.claim-confirmed.v1 stands in need-claim-confirmed.v1.schema.json
    String name = type.substring(PREFIX.length());
    int version = name.lastIndexOf('.');
    return Repository.contracts()
        .resolve("events")
        .resolve(producer)
        .resolve(
            name.substring(0, version).replace('.', '-')
                + name.substring(version)
                + "."
                + kind
                + ".json");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
