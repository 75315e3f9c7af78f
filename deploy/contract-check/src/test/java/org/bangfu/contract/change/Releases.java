package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contracts of the checkout, and the kept ones of its last release. */
public final class Releases {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Path contracts;

  /**
   * @param contracts the folder {@code api-specs} of a checkout
   */
  public Releases(Path contracts) {
    this.contracts = contracts;
  }

  /** The folder of the last release, whose name is its version; empty before the first one. */
  public Optional<Path> last() {
    Path kept = contracts.resolve("released");
    return Files.isDirectory(kept)
        ? names(kept, "").stream()
            .max(Comparator.comparing(Releases::numbers, Arrays::compare))
            .map(kept::resolve)
        : Optional.empty();
  }

  /** Whatever somebody would trip over that keeps to the contracts of a release. */
  public List<Break> breaks(Path release) {
    List<Break> breaks = new ArrayList<>();
    for (String file : names(release.resolve("openapi"), ".yaml")) {
      String service = file.substring(0, file.length() - ".yaml".length());
      Path now = contracts.resolve("openapi").resolve(file);
      breaks.addAll(
          Files.exists(now)
              ? ApiComparison.of(service, read(release.resolve("openapi").resolve(file)), read(now))
              : List.of(new Break(service, "the service", "is gone")));
    }
    Path events = release.resolve("events");
    Path present = contracts.resolve("events");
    breaks.addAll(
        EventComparison.ofTopics(
            read(events.resolve("asyncapi.yaml")), read(present.resolve("asyncapi.yaml"))));
    for (String producer : names(events, "")) {
      for (String file : names(events.resolve(producer), ".schema.json")) {
        String event = producer + "/" + file.replace(".schema.json", "");
        Path now = present.resolve(producer).resolve(file);
        breaks.addAll(
            Files.exists(now)
                ? EventComparison.ofPayload(
                    event, read(events.resolve(producer).resolve(file)), read(now))
                : List.of(new Break("events", event, "is gone")));
      }
    }
    breaks.addAll(
        ProblemComparison.of(
            text(release.resolve("problems.md")), text(contracts.resolve("problems.md"))));
    return breaks;
  }

  /** The breaks that were agreed on since, as they were written down. */
  public List<AgreedBreak> agreed() {
    return AgreedBreak.list(read(contracts.resolve("agreed-breaks.yaml")));
  }

  /** Folders have no ending here, and whatever has one is a file. */
  private static List<String> names(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> ending.isEmpty() == Files.isDirectory(file))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
