package org.bangfu.local.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;

/** A program of this machine that does a part of the work. */
record Program(List<String> command, @Nullable Path folder) {

  static Program of(String... command) {
    return new Program(List.of(command), null);
  }

  Program in(Path where) {
    return new Program(command, where);
  }

  /** Whether one of that name is on the path. */
  static boolean isThere(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(place -> !place.isEmpty())
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }

  /**
   * Runs it to its end.
   *
   * @return what it printed, without what it complained of
   * @throws SuiteException with the last thing that it said, if it failed
   */
  String run() {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Path complaints = Files.createTempFile("bangfu-", ".txt");
      try {
        return run(builder.redirectError(complaints.toFile()), complaints);
      } finally {
        Files.deleteIfExists(complaints);
      }
    } catch (IOException e) {
      throw new SuiteException(command.get(0) + " can't be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Making images was interrupted.", e);
    }
  }

  private String run(ProcessBuilder builder, Path complaints)
      throws IOException, InterruptedException {
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      String said = printed + "\n" + Files.readString(complaints);
      String last = said.strip().lines().reduce((before, line) -> line).orElse("nothing");
      throw new SuiteException("%s failed and said last: %s".formatted(command.get(0), last));
    }
    return printed;
  }
}
