package org.bangfu.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a whole bench has seen, as a table and as JSON. */
final class Report {
  private final Instant begun = Instant.now();
  private final int seconds;
  private final List<Result> results = new ArrayList<>();
  private final Map<String, String> notMeasured = new LinkedHashMap<>();

  /**
   * @param seconds of a round
   */
  Report(int seconds) {
    this.seconds = seconds;
  }

  void add(Result result) {
    results.add(result);
  }

  void add(Operation operation, String why) {
    notMeasured.put(operation.key(), why);
  }

  /** Whether all could be measured and no call failed. */
  boolean isClean() {
    return notMeasured.isEmpty()
        && results.stream().allMatch(r -> r.full().failed() + r.half().failed() == 0);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(Table.head(seconds));
    results.forEach(result -> lines.addAll(Table.row(result)));
    notMeasured.forEach((key, why) -> lines.add("%s was not measured: %s".formatted(key, why)));
    return lines;
  }

  void writeTo(Path file) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("begun", begun.toString());
    all.put("cores", Runtime.getRuntime().availableProcessors());
    all.put("secondsOfARound", seconds);
    all.put("operations", results);
    all.put("notMeasured", notMeasured);
    try {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
