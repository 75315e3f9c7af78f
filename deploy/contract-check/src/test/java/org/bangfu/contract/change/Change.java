package org.bangfu.contract.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * One change of a contract.
 *
 * @param at a JSON pointer
 * @param value what is there then, in YAML; nothing where it is empty
 * @param expected what a break says of it, in part; empty where there is none
 */
record Change(String at, String value, String expected) {
  private static final YAMLMapper YAML = new YAMLMapper();

  static Change breaks(String at, String value, String expected) {
    return new Change(at, value, expected);
  }

  static Change fits(String at, String value) {
    return new Change(at, value, "");
  }

  static JsonNode document(String name) {
    try (InputStream file = Change.class.getResourceAsStream("/change/" + name)) {
      return YAML.readTree(Objects.requireNonNull(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with the change. */
  JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    JsonPointer pointer = JsonPointer.compile(at);
    JsonNode parent = copy.at(pointer.head());
    String name = pointer.last().getMatchingProperty();
    try {
      if (parent instanceof ArrayNode list) {
        if (value.isEmpty()) {
          list.remove(Integer.parseInt(name));
        } else {
          list.add(YAML.readTree(value));
        }
      } else if (value.isEmpty()) {
        Objects.requireNonNull(((ObjectNode) parent).remove(name), at);
      } else {
        ((ObjectNode) parent).set(name, YAML.readTree(value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }
}
