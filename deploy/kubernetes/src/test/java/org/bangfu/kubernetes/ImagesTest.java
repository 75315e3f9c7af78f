package org.bangfu.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images are the installation's, all of them, each by its digest. */
class ImagesTest {

  @Test
  void theBaseNamesNone() {
    ManifestSet.base()
        .manifests()
        .forEach(manifest -> {
          assertEquals(List.of(), manifest.all("image"), manifest::toString);
          assertEquals(List.of(), manifest.all("imageName"), manifest::toString);
        });
  }

  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void whatIsRenderedHasOneByDigestEverywhere(ManifestSet set) {
    if (!set.isRendered()) {
      return;
    }
    set.workloads()
        .flatMap(Manifest::containers)
        .forEach(container -> fixed(container.path("image")));
    JsonNode kafka = set.one("Kafka", "events").spec();
    fixed(kafka.at("/kafka/image"));
    fixed(kafka.at("/entityOperator/topicOperator/image"));
    fixed(kafka.at("/entityOperator/userOperator/image"));
    JsonNode relays = set.one("KafkaConnect", "relays").spec();
    fixed(relays.path("image"));
    fixed(relays.at("/plugins/0/artifacts/0/reference"));
    set.of("Cluster")
        .forEach(cluster -> {
          String image = cluster.spec().path("imageName").asText();
          fixed(cluster.spec().path("imageName"));
          // CloudNativePG reads from the tag what an upgrade leads to, and refuses an image without
          assertTrue(image.matches("[^@]+:18\\.\\d+[^@/:]*@.+"), () -> "no version: " + image);
        });
    set.of("Pooler").forEach(pooler -> fixed(pooler.spec().at("/pgbouncer/image")));
  }

  /** What the base cannot know has a word there that nobody takes for a value. */
  @ParameterizedTest
  @MethodSource("org.bangfu.kubernetes.ManifestSet#all")
  void whatTheInstallationKnowsIsFilledIn(ManifestSet set) {
    long left =
        set.manifests().stream()
            .filter(manifest -> manifest.json().toString().contains("REPLACED-BY-INSTALLATION"))
            .count();
    // five routes and five stores, and the relays
    assertEquals(set.isRendered() ? 0 : 11, left);
  }

  private static void fixed(JsonNode image) {
    assertTrue(image.asText().matches("\\S+@sha256:[0-9a-f]{64}"), () -> "not fixed: " + image);
  }

  /**
   * Without kubectl, what the files say of it: each image of the example is put somewhere, twice.
   */
  @Test
  void everyKeyOfTheExampleGoesSomewhere() throws IOException {
    JsonNode replacements =
        ManifestSet.YAML.readTree(
            Files.readString(Repository.kubernetes("installation/replacements.yaml")));
    Set<String> used = new TreeSet<>();
    Set<String> demanded = new TreeSet<>();
    for (JsonNode replacement : replacements) {
      String key = replacement.at("/source/fieldPath").asText().substring("data.".length());
      used.add(key);
      if (replacement.at("/source/options/index").asInt() == 1) {
        demanded.add(key);
      }
    }
    assertEquals(Overlays.installation().keySet(), used);
    assertEquals(used, demanded);
  }

  @Test
  void theExampleHasNoValues() throws IOException {
    for (String line :
        Files.readAllLines(Repository.kubernetes("installation/installation.env.example"))) {
      assertTrue(line.isEmpty() || line.startsWith("#") || line.endsWith("="), line);
    }
  }
}
