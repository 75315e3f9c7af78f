package org.bangfu.contract.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was released is kept, whatever the code says of itself today. */
class ReleasedContractsTest {
  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final Releases RELEASES = new Releases(ROOT.resolve("api-specs"));

  @Test
  void nobodyTripsWhoKeepsToTheLastRelease() {
    Path last = RELEASES.last().orElseThrow();
    List<Break> breaks = new ArrayList<>(RELEASES.breaks(last));
    RELEASES.agreed().forEach(agreed -> breaks.remove(agreed.agreed()));
    assertTrue(
        breaks.isEmpty(),
        () ->
            breaks.stream()
                .map(one -> "\n  " + one)
                .collect(
                    Collectors.joining(
                        "",
                        "clients and consumers of "
                            + last.getFileName()
                            + " would trip over this. Give what is new a name of its own and keep what"
                            + " was, or agree on it in api-specs/agreed-breaks.yaml (CONTRIBUTING.md says"
                            + " how):",
                        "")));
  }

  @Test
  void whatIsAgreedIsABreakAndOfADayThatWas() {
    List<Break> breaks = RELEASES.breaks(RELEASES.last().orElseThrow());
    RELEASES
        .agreed()
        .forEach(agreed -> {
          assertTrue(breaks.contains(agreed.agreed()), agreed + " is no break: take it out");
          assertTrue(
              !agreed.decided().isAfter(LocalDate.now(ZoneId.of("Asia/Shanghai"))),
              agreed + " is decided in the future");
        });
  }

  @Test
  void whatIsKeptIsWhatWasKept() {
    assertEquals(List.of(), KeptFiles.faults(RELEASES.last().orElseThrow()));
  }

  @Test
  void eachContractSaysWhoseReleaseItIs() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("api-specs/openapi"))) {
      for (Path file : files.toList()) {
        assertVersion(file);
      }
    }
    assertVersion(ROOT.resolve("api-specs/events/asyncapi.yaml"));
  }

  private static void assertVersion(Path file) throws IOException {
    JsonNode info = new YAMLMapper().readTree(file.toFile()).path("info");
    assertEquals(version(), info.path("version").asText(), file.toString());
  }

  /** The release that is being worked on. */
  private static String version() throws IOException {
    Matcher project =
        Pattern.compile("<artifactId>bangfu</artifactId>\\s*<version>([0-9.]+)(-SNAPSHOT)?<")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertTrue(project.find(), "the version of the project stands in pom.xml");
    return project.group(1);
  }
}
