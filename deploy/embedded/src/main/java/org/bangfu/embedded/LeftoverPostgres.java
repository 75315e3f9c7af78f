package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a killed parent left in a cluster's folder: a postmaster.pid, and perhaps a server that
 * still runs. Only called with the folder's lock held, so whatever runs there has no master any
 * more.
 */
final class LeftoverPostgres {

  /** The pid file is written a moment after the process began. */
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  private final Path cluster;
  private final Path pidFile;

  LeftoverPostgres(Path cluster) {
    this.cluster = cluster;
    this.pidFile = cluster.resolve("postmaster.pid");
  }

  /** Ends the server of this folder, and no other process that happens to have its old number. */
  void clear(PostgresBinaries binaries) throws IOException, InterruptedException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> running = running();
    if (running.isPresent()) {
      int stopped = stop(binaries, "fast", 20);
      if (stopped != 0) {
        stop(binaries, "immediate", 10);
      }
      // the server takes its pid file away just before it ends
      if (!new RunningProcess(running.get()).awaitEnd(Duration.ofSeconds(10))) {
        throw new EmbeddedServerException(
            "A PostgreSQL left over from an earlier run (process %d) can't be stopped."
                .formatted(running.get().pid()));
      }
    }
    Files.deleteIfExists(pidFile);
  }

  private int stop(PostgresBinaries binaries, String mode, int seconds)
      throws IOException, InterruptedException {
    List<String> command =
        binaries.command(
            "pg_ctl", "stop", "-D", cluster.toString(), "-m", mode, "-t", String.valueOf(seconds));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Optional<ProcessHandle> running() throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 3) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(lines.get(0).trim());
      Instant began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim()));
      return ProcessHandle.of(pid)
          .filter(handle -> new RunningProcess(handle).isAlive())
          .filter(h -> isOurs(h, began));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(ProcessHandle process, Instant began) {
    boolean postgres =
        process.info().command().map(command -> command.endsWith("/postgres")).orElse(true);
    boolean sameTime =
        process
            .info()
            .startInstant()
            .map(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) <= 0)
            .orElse(false);
    return postgres && sameTime;
  }
}
