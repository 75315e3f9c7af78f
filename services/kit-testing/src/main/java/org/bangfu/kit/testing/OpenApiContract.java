package org.bangfu.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangfu.kit.testing.contract.PublishedExamples;

/** Holds the published contract against what the code says of itself. */
public final class OpenApiContract {
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
      if (generated.contains("content: {}")) {
        throw new AssertionError(
            "an answer of "
                + service
                + " has no shape, so that no client made from it has: give the resource @Produces");
      }
      requireGuide(service, generated);
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

  /** A partner's tools begin with an address, and a reader with what each group is about. */
  private static void requireGuide(String service, String generated) throws IOException {
    JsonNode contract = new YAMLMapper().readTree(generated);
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
