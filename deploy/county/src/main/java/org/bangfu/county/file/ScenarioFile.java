package org.bangfu.county.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;
import org.jspecify.annotations.Nullable;

/** Reads a scenario from YAML: its shape is checked by the schema, its sense by the rules. */
public final class ScenarioFile {
  static final String SHIPPED = "/county/dongkou.yaml";
  static final String SCHEMA = "/county/scenario.schema.json";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ScenarioFile() {}

  /** The scenario in a file, or the shipped one. */
  public static Scenario read(@Nullable Path file) {
    if (file == null) {
      return parse("dongkou", resource(SHIPPED));
    }
    try {
      String fileName = String.valueOf(file.getFileName());
      String name = fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
      return parse(name.replaceAll("[^a-z0-9]+", "-"), Files.readString(file));
    } catch (IOException e) {
      throw new ScenarioRefused("The scenario file %s can't be read.".formatted(file));
    }
  }

  public static Scenario parse(String nameOfFile, String yaml) {
    JsonNode tree = tree(yaml);
    checkShape(tree);
    Scenario scenario = new ScenarioReader(tree, nameOfFile).scenario();
    ScenarioRules.check(scenario);
    return scenario;
  }

  private static JsonNode tree(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      throw new ScenarioRefused(
          "The scenario is not well-formed YAML near line %d, column %d."
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
    throw new ScenarioRefused(
        "The scenario is not a YAML mapping with division, seed and readings.");
  }

  private static void checkShape(JsonNode tree) {
    List<Error> errors = schema().validate(asJson(tree), InputFormat.JSON);
    if (!errors.isEmpty()) {
      Error first = errors.getFirst();
      String field = field(first.getInstanceLocation().toString());
      throw new ScenarioRefused(
          "The scenario is refused at %s: %s."
              .formatted(field.isEmpty() ? "its top" : field, first.getMessage()));
    }
  }

  static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource(SCHEMA), InputFormat.JSON);
  }

  private static String asJson(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new ScenarioRefused("The scenario can't be read as JSON.");
    }
  }

  /** {@code /readings/3/value} as {@code readings[3].value}. */
  private static String field(String pointer) {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace("/", ".").replaceFirst("^\\.", "");
  }

  private static String resource(String path) {
    try (InputStream in = ScenarioFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Resource %s is missing".formatted(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Resource %s can't be read".formatted(path), e);
    }
  }
}
