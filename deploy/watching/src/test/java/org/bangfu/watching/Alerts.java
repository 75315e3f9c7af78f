package org.bangfu.watching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files, as they are committed. */
final class Alerts {
  private static final Path FOLDER = root().resolve("deploy/watching");
  static final Path RULES = FOLDER.resolve("alerts.yaml");
  static final Path TESTS = FOLDER.resolve("alerts.test.yaml");

  private Alerts() {}

  static Path root() {
    return Path.of(System.getProperty("bangfu.root"));
  }

  /** Every alert, of whatever group. */
  static List<JsonNode> all() {
    List<JsonNode> alerts = new ArrayList<>();
    yaml(RULES).path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
    return alerts;
  }

  static JsonNode yaml(Path file) {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the checkout, as text. */
  static String text(String file) {
    try {
      return Files.readString(root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
