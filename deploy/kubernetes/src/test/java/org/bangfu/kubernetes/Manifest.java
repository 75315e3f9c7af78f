package org.bangfu.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object as it is written, with no model laid over it. */
record Manifest(JsonNode json) {

  String kind() {
    return json.path("kind").asText();
  }

  String name() {
    return json.at("/metadata/name").asText();
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  JsonNode spec() {
    return json.path("spec");
  }

  /** What the pods of a workload of ours are made of; missing for what an operator makes. */
  JsonNode podTemplate() {
    return is("Deployment") || is("Job") ? json.at("/spec/template") : json.path("nothing");
  }

  Stream<JsonNode> containers() {
    JsonNode pod = podTemplate().path("spec");
    return Stream.concat(each(pod.path("containers")), each(pod.path("initContainers")));
  }

  /** Every object in it with the pointer that leads there, itself first. */
  void walk(BiConsumer<String, JsonNode> visitor) {
    walk("", json, visitor);
  }

  /** The values of a field, wherever it stands. */
  List<JsonNode> all(String field) {
    List<JsonNode> found = new ArrayList<>();
    walk((pointer, node) -> {
      if (node.has(field)) {
        found.add(node.get(field));
      }
    });
    return found;
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(pointer, node);
      node.properties()
          .forEach(field -> walk(pointer + "/" + field.getKey(), field.getValue(), visitor));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(pointer + "/" + i, node.get(i), visitor);
      }
    }
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
