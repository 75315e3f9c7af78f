package org.bangfu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Objects of operators without a model in Java: by our own closed schema, and by CRDs where given.
 */
final class Structures {
  private static final Map<String, String> OURS =
      Map.of(
          "postgresql.cnpg.io/v1/Cluster", "Cluster",
          "postgresql.cnpg.io/v1/Pooler", "Pooler",
          "postgresql.cnpg.io/v1/ScheduledBackup", "ScheduledBackup",
          "barmancloud.cnpg.io/v1/ObjectStore", "ObjectStore",
          "monitoring.coreos.com/v1/PodMonitor", "PodMonitor",
          "monitoring.coreos.com/v1/PrometheusRule", "PrometheusRule");

  private static final JsonNode WRITTEN = written();
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();
  private static final Map<String, Schema> DEFINED = defined();

  private Structures() {}

  static List<String> faults(Manifest manifest) {
    String type = Models.type(manifest);
    if (!OURS.containsKey(type)) {
      return List.of("nobody has a model of " + type);
    }
    List<String> faults = new ArrayList<>();
    faults.addAll(against(ours("metadata"), manifest.json().path("metadata")));
    faults.addAll(against(ours(OURS.get(type)), manifest.spec()));
    if (DEFINED.containsKey(type)) {
      faults.addAll(against(DEFINED.get(type), manifest.spec()));
    }
    return faults;
  }

  private static List<String> against(Schema schema, JsonNode value) {
    return schema.validate(value.toString(), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static synchronized Schema ours(String definition) {
    return SCHEMAS.computeIfAbsent(
        definition,
        name -> {
          ObjectNode schema = WRITTEN.deepCopy();
          schema.put("$ref", "#/$defs/" + name);
          return schema("urn:bangfu:" + name, schema);
        });
  }

  private static Schema schema(String urn, JsonNode schema) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(urn, schema.toString())))
        .getSchema(SchemaLocation.of(urn));
  }

  private static JsonNode written() {
    ObjectNode all = ManifestSet.YAML.createObjectNode();
    all.setAll((ObjectNode) read("/databases.yaml"));
    ((ObjectNode) all.path("$defs")).setAll((ObjectNode) read("/monitoring.yaml").path("$defs"));
    return all;
  }

  private static JsonNode read(String file) {
    try (InputStream in = Structures.class.getResourceAsStream(file)) {
      return ManifestSet.YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the CRDs in {@code BANGFU_CRDS} say of a spec; nothing else than they say is allowed. */
  private static Map<String, Schema> defined() {
    String folder = System.getenv("BANGFU_CRDS");
    Map<String, Schema> found = new HashMap<>();
    if (folder == null) {
      return found;
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        for (Manifest crd : ManifestSet.read(Files.readString(file))) {
          for (JsonNode version : crd.spec().path("versions")) {
            String type =
                "%s/%s/%s"
                    .formatted(
                        crd.spec().path("group").asText(),
                        version.path("name").asText(),
                        crd.spec().at("/names/kind").asText());
            JsonNode spec = version.at("/schema/openAPIV3Schema/properties/spec").deepCopy();
            new Manifest(spec).walk((pointer, node) -> close((ObjectNode) node));
            found.put(type, schema("urn:" + type, spec));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void close(ObjectNode schema) {
    if (schema.path("properties").isObject()
        && schema.path("type").asText().equals("object")
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
  }
}
