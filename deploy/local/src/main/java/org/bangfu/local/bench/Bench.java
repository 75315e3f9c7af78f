package org.bangfu.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;

/** Measures operations on a suite that runs and has a county in it. */
public final class Bench {
  private final BenchedSuite suite;
  private final PrintStream out;
  private final int seconds;
  private final int warmRounds;
  private final boolean firstMinute;

  /**
   * A bench.
   *
   * @param seconds of a round
   * @param warmRounds after which a load counts as warm, whatever its rounds say
   * @param firstMinute whether to restart services and measure their first minute
   */
  public Bench(
      BenchedSuite suite, PrintStream out, int seconds, int warmRounds, boolean firstMinute) {
    this.suite = suite;
    this.out = out;
    this.seconds = seconds;
    this.warmRounds = warmRounds;
    this.firstMinute = firstMinute;
  }

  /**
   * Refuses at once where a program is missing.
   *
   * @param path as in the environment's PATH
   */
  public static void requireTools(String path) {
    for (Tool tool : Tool.values()) {
      tool.requireOn(path);
    }
  }

  /**
   * Measures them, prints the table, and keeps it as JSON where a file is named.
   *
   * @return whether all could be measured and no call failed
   */
  public boolean measure(Set<Operation> operations, @Nullable Path json)
      throws InterruptedException {
    Path folder = folder();
    Report report = new Report(seconds);
    out.println("Setting the stage");
    Scripts scripts = new Scripts(folder, new Stage(suite).set());
    Measuring measuring =
        new Measuring(
            suite, scripts, new HttpLoad(suite, scripts), seconds, warmRounds, firstMinute);
    // by Ctrl-C as well
    Thread hook = new Thread(() -> cleanUp(operations, scripts));
    Runtime.getRuntime().addShutdownHook(hook);
    for (Operation operation : operations) {
      measure(measuring, operation, report);
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    cleanUp(operations, scripts);
    report.lines().forEach(out::println);
    if (json != null) {
      report.writeTo(json);
    }
    return report.isClean();
  }

  private void cleanUp(Set<Operation> operations, Scripts scripts) {
    try {
      new Statements(suite).end();
      operations.forEach(operation -> new BenchSchema(suite, operation.service()).drop());
      delete(scripts.folder());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void measure(Measuring measuring, Operation operation, Report report)
      throws InterruptedException {
    try {
      Result result = measuring.of(operation);
      report.add(result);
      out.println("  " + Table.line(result));
    } catch (SuiteException e) {
      report.add(operation, String.valueOf(e.getMessage()));
      out.println("  %s was not measured: %s".formatted(operation.key(), e.getMessage()));
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("bangfu-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
