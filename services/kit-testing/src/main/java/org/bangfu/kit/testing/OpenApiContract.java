package org.bangfu.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds the published contract against what the code says of itself. */
public final class OpenApiContract {
  // those that have a body
  private static final List<String> WELL = List.of("200", "201", "202");

  private OpenApiContract() {}

  /** Fails with the command that refreshes the file where the two differ. */
  public static void check(String service) {
    String generated = Management.call().accept("application/yaml").get("/q/openapi").asString();
    Path file = Repository.contracts().resolve("openapi").resolve(service + ".yaml");
    try {
      if (Boolean.getBoolean("contracts.refresh")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, generated);
      }
      JsonNode contract = new YAMLMapper().readTree(generated);
      requireShapes(service, contract);
      requireGuide(service, contract);
      PublishedExamples.check(generated);
      String committed = Files.exists(file) ? Files.readString(file) : "";
      if (!committed.equals(generated)) {
        throw new AssertionError(
            file.getFileName()
                + " is not what the code says, first at line "
                + firstDifference(committed, generated)
                + ". If the change is meant: ./bangfu contracts");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer without a shape has none in the clients that are made from the contract either. */
  private static void requireShapes(String service, JsonNode contract) {
    List<String> shapeless = new ArrayList<>();
    for (JsonNode path : contract.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("responses")) {
          String id = operation.path("operationId").asText();
          JsonNode answers = operation.path("responses");
          if (WELL.stream().noneMatch(answers::has) && !answers.has("204")) {
            shapeless.add(id + " is never answered well");
          }
          WELL.stream()
              .filter(
                  status -> answers.has(status) && answers.path(status).path("content").isEmpty())
              .forEach(status -> shapeless.add(id + " " + status));
        }
      }
    }
    if (!shapeless.isEmpty()) {
      throw new AssertionError(
          "answers of "
              + service
              + " without a shape: "
              + shapeless
              + "; name the 200 beside other answers, or give @APIResponseSchema");
    }
  }

  /** A partner's tools begin with an address, and a reader with what each group is about. */
  private static void requireGuide(String service, JsonNode contract) {
    if (contract.path("servers").path(0).path("url").asText().isEmpty()) {
      throw new AssertionError("the contract of " + service + " names no server");
    }
    for (JsonNode tag : contract.path("tags")) {
      String name = tag.path("name").asText();
      if (tag.path("description").asText().isEmpty()) {
        throw new AssertionError("the tag " + name + " of " + service + " has no description");
      }
      if (!Character.isUpperCase(name.codePointAt(0))) {
        throw new AssertionError(
            "the tag " + name + " of " + service + " begins without a capital");
      }
    }
  }

  private static String firstDifference(String committed, String generated) {
    String[] before = committed.split("\n", -1);
    String[] now = generated.split("\n", -1);
    for (int i = 0; i < Math.min(before.length, now.length); i++) {
      if (!before[i].equals(now[i])) {
        return (i + 1) + ": \"" + before[i].strip() + "\" is now \"" + now[i].strip() + "\"";
      }
    }
    return Math.min(before.length, now.length) + ", where one of them ends";
  }
}
