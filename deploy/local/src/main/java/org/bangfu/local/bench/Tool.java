package org.bangfu.local.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteException;

/** A program of the machine that makes load. */
enum Tool {
  WRK("wrk", "wrk"),
  PGBENCH("pgbench", "postgresql");

  private final String program;
  private final String debian;

  Tool(String program, String debian) {
    this.program = program;
    this.debian = debian;
  }

  /**
   * Looks for it.
   *
   * @param path directories, as in the environment's PATH
   * @throws SuiteException with the sentence that says how to install it
   */
  void requireOn(String path) {
    boolean there =
        Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      throw new SuiteException(
          "%s is not on the PATH; Debian and Ubuntu have it in the package %s (apt-get install %s)."
              .formatted(program, debian, debian));
    }
  }

  /** Runs it to its end, which its arguments set; what it said, complaints among it. */
  String run(Map<String, String> environment, List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(program).redirectErrorStream(true);
    builder.command().addAll(arguments);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Thread kill = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(kill);
      try {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
      } finally {
        Runtime.getRuntime().removeShutdownHook(kill);
      }
    } catch (IOException e) {
      throw new SuiteException(program + " can't be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("The bench was interrupted.");
    }
  }

  /** The first complaint in an output, or else its end, for a sentence. */
  static String lastWords(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.contains("ERROR:") || line.contains("FATAL:"))
        .findFirst()
        .orElseGet(
            () -> String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
  }
}
