package org.bangfu.local.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteLock;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.supervisor.AheadOfTime;
import org.bangfu.local.supervisor.Leftovers;

/** A suite as the command line finds it in its folder. */
record Suite(SuiteFolder folder) {

  private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);

  static List<Suite> all() {
    return SuiteFolder.all(BangfuCommand.checkout(), BangfuCommand.environment()).stream()
        .map(Suite::new)
        .toList();
  }

  static Suite named(String name) {
    return new Suite(SuiteFolder.of(BangfuCommand.checkout(), BangfuCommand.environment(), name));
  }

  static Optional<Suite> running() {
    return all().stream().filter(suite -> suite.state().isPresent()).findFirst();
  }

  /** Its state, if it runs. */
  Optional<SuiteState> state() {
    return stateFile().readRunning();
  }

  StateFile stateFile() {
    return new StateFile(folder.state());
  }

  /** Ends it, or what a kill has left of it; false when there was nothing to end. */
  boolean end(Terminal terminal) throws InterruptedException {
    Optional<SuiteState> running = state();
    if (running.isPresent()) {
      Optional<ProcessHandle> supervisor = running.get().supervisor().running();
      if (supervisor.isPresent()) {
        askToEnd(supervisor.get());
        awaitEnd(supervisor.get(), terminal);
      }
    }
    return endLeftovers() || running.isPresent();
  }

  /** Asks a supervisor to end everything. */
  static void askToEnd(ProcessHandle supervisor) {
    supervisor.destroy();
  }

  /** Waits for a supervisor that has been asked to end. */
  void awaitEnd(ProcessHandle supervisor, Terminal terminal) throws InterruptedException {
    int parts = stateFile().read().map(state -> state.parts().size()).orElse(1);
    // each of its parts has that long
    Duration patience = folder.isTraining() ? AheadOfTime.ENDS_WITHIN.multipliedBy(2) : ENDS_WITHIN;
    long limit = System.nanoTime() + patience.toNanos();
    try (Terminal.Progress progress = terminal.progress("Stopping", parts)) {
      while (!new RunningProcess(supervisor).awaitEnd(Duration.ofMillis(200))) {
        stateFile().read().ifPresent(state -> progress.to(stopped(state)));
        if (System.nanoTime() > limit) {
          supervisor.destroyForcibly();
        }
      }
      progress.to(parts);
    }
  }

  private static long stopped(SuiteState state) {
    return state.parts().stream()
        .map(Part::condition)
        .filter(SuiteState.Condition.STOPPED::equals)
        .count();
  }

  private boolean endLeftovers() throws InterruptedException {
    if (!Files.exists(folder.run())) {
      return false;
    }
    Optional<SuiteLock> lock = SuiteLock.take(folder);
    if (lock.isEmpty()) {
      return false;
    }
    try (SuiteLock held = lock.get()) {
      int ended = Leftovers.end(folder);
      PostgresServer.endLeftover(folder.postgres());
      return ended > 0;
    }
  }
}
