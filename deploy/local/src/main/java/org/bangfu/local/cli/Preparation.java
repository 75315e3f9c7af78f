package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bangfu.county.CountyResult;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.supervisor.AheadOfTime;
import org.bangfu.local.supervisor.PreparedDatabases;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the starts of a build have in common. The suite runs once for it, in a folder and on
 * ports of its own, with a small county played into it: what its programs load and how often they
 * go which way is recorded, and what is in its databases before is kept.
 */
final class Preparation {

  private final SuiteFolder folder;
  private final Terminal terminal;
  private final SuitePorts ports = SuitePorts.free();
  private final PreparedDatabases databases;

  Preparation(SuiteFolder folder, Terminal terminal) {
    this.folder = folder;
    this.terminal = terminal;
    this.databases = new PreparedDatabases(folder, ports);
  }

  void run() throws InterruptedException {
    Suite suite = new Suite(folder);
    suite.end(terminal);
    Data.delete(folder.data());
    Data.delete(folder.caches());
    boolean migrate = !databases.areThere();
    beside(
        () -> {
          Distribution.of(folder).prepare(folder);
          return null;
        },
        () -> {
          if (migrate) {
            databases.migrate();
          }
          return null;
        });
    if (AheadOfTime.isPossible()) {
      train(suite);
    }
    if (migrate) {
      databases.keep();
    }
    clear();
  }

  private void train(Suite suite) throws InterruptedException {
    SuiteStart start = new SuiteStart(suite, terminal, Set.of(), ports.variables());
    // it ends with this process, whoever ends that
    start.run(false);
    try {
      CountyResult played = SmallCounty.play(suite, ports);
      if (!played.allEqual()) {
        throw new SuiteException("Some figures of the county that was played differ.");
      }
    } finally {
      suite.end(terminal);
      start.keepRecording();
    }
  }

  /** The logs stay. */
  private void clear() {
    try (Stream<Path> parts = Files.list(folder.data())) {
      List<Path> all = parts.filter(part -> !part.equals(folder.logs())).toList();
      for (Path part : all) {
        if (Files.isDirectory(part)) {
          Data.delete(part);
        } else {
          Files.delete(part);
        }
      }
    } catch (IOException e) {
      throw new SuiteException(folder.data() + " can't be cleared: " + e.getMessage(), e);
    }
  }

  private static void beside(Callable<@Nullable Void> one, Callable<@Nullable Void> other)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<@Nullable Void> each : threads.invokeAll(List.of(one, other))) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new SuiteException("The starts can't be prepared: " + e.getCause(), e);
    }
  }
}
