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
      boolean frozen = new RunningProcess(running.get()).isFrozen();
      if (!frozen && stop(binaries, "fast", 20) != 0) {
        stop(binaries, "immediate", 10);
      }
      // the server takes its pid file away just before it ends
      if (frozen || !hasEnded(running.get())) {
        kill(running.get());
      }
      if (!hasEnded(running.get())) {
        throw new EmbeddedServerException(
            "A PostgreSQL left over from an earlier run (process %d) can't be stopped."
                .formatted(running.get().pid()));
      }
    }
    Files.deleteIfExists(pidFile);
  }

  /**
   * Takes the pid file away when its number belongs to a process that is no PostgreSQL of ours; the
   * server would take that for one that runs.
   */
  void forgetForeign() throws IOException {
    if (Files.exists(pidFile) && running().isEmpty() && namesALivingProcess()) {
      Files.deleteIfExists(pidFile);
    }
  }

  private boolean namesALivingProcess() throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    try {
      return !lines.isEmpty()
          && ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
              .map(handle -> new RunningProcess(handle).isAlive())
              .orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
    return new RunningProcess(process).awaitEnd(Duration.ofSeconds(5));
  }

  /** A frozen server, and those of its processes that are frozen too, hear nothing else. */
  private static void kill(ProcessHandle server) {
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
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
