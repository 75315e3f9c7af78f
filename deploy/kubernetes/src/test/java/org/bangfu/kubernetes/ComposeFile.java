package org.bangfu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The compose file as compose reads it: with what its anchors bring, and its variables as they are.
 */
record ComposeFile(String text, JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([^}]*)}");

  static Path folder(String more) {
    return Repository.root().resolve("deploy/compose").resolve(more);
  }

  static ComposeFile read() {
    try {
      String text = Files.readString(folder("compose.yaml"));
      return new ComposeFile(text, JSON.valueToTree(yaml(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(text);
  }

  JsonNode service(String name) {
    JsonNode service = json.path("services").path(name);
    if (service.isMissingNode()) {
      throw new AssertionError("no service " + name);
    }
    return service;
  }

  Set<String> services() {
    Set<String> names = new TreeSet<>();
    json.path("services").fieldNames().forEachRemaining(names::add);
    return names;
  }

  Map<String, String> environment(String service) {
    Map<String, String> variables = new TreeMap<>();
    service(service)
        .path("environment")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    return variables;
  }

  /** What an installation has to say, with the longest of the sentences that ask for it. */
  Map<String, String> variables() {
    Map<String, String> found = new TreeMap<>();
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      String how = variable.group(2);
      if (!how.startsWith(":?")) {
        throw new AssertionError(variable.group() + " may be left out");
      }
      found.merge(variable.group(1), how.substring(2), (one, other) -> one.isEmpty() ? other : one);
    }
    return found;
  }

  /** By our own closed schema, and by that of the specification where given. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try (InputStream in = ComposeFile.class.getResourceAsStream("/compose.yaml")) {
      JsonNode ours = JSON.valueToTree(yaml(new String(in.readAllBytes(), "UTF-8")));
      faults.addAll(against(ours, SpecificationVersion.DRAFT_2020_12));
    }
    Optional<String> theirs = Optional.ofNullable(System.getenv("BANGFU_COMPOSE_SCHEMA"));
    if (theirs.isPresent()) {
      faults.addAll(
          against(JSON.readTree(Path.of(theirs.get()).toFile()), SpecificationVersion.DRAFT_7));
    }
    return faults;
  }

  private List<String> against(JsonNode rules, SpecificationVersion version) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                version, builder -> builder.schemas(Map.of("urn:compose", rules.toString())))
            .getSchema(SchemaLocation.of("urn:compose"));
    return schema.validate(json.toString(), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }
}
