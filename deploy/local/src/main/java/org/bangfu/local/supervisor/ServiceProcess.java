package org.bangfu.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteState.Condition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service, or Keycloak, started again with growing pauses whenever it ends without being asked
 * to.
 */
final class ServiceProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A service that ran that long is taken for healthy: the next pause is short again. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private static final int STARTS_BEFORE_GIVING_UP = 3;

  private final String name;
  private final ChildCommand command;
  private final Readiness readiness;
  private final StateBoard board;
  private final Path log;
  private @Nullable Process process;
  private boolean stopping;

  ServiceProcess(
      String name, ChildCommand command, Readiness readiness, StateBoard board, Path log) {
    this.name = name;
    this.log = log;
    this.command = command;
    this.readiness = readiness;
    this.board = board;
  }

  /** Keeps the service running until {@link #stop}. */
  void run() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    boolean wasReady = false;
    for (int starts = 1; ; starts++) {
      Instant began = Instant.now();
      Process running = launch(starts == 1);
      if (running == null) {
        return;
      }
      if (readiness.await(running::isAlive)) {
        wasReady = true;
        markReady();
        board.report(name, Condition.READY, running.pid());
        LOG.info(
            "{} is ready after {} ms", name, Duration.between(began, Instant.now()).toMillis());
      }
      int status = running.waitFor();
      if (isStopping()) {
        return;
      }
      if (!wasReady && starts == STARTS_BEFORE_GIVING_UP) {
        throw new SuiteException(
            "The service %s ended %d times before it was ready; its log %s says why."
                .formatted(name, starts, log));
      }
      if (Duration.between(began, Instant.now()).compareTo(STEADY) > 0) {
        pause = FIRST_PAUSE;
      }
      String what =
          "ended unexpectedly with status %d, is started again in %d s"
              .formatted(status, pause.toSeconds());
      LOG.warn("{} {}", name, what);
      board.report(name, Condition.RESTARTING, 0, what);
      Thread.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }

  private synchronized @Nullable Process launch(boolean first) {
    if (stopping) {
      return null;
    }
    try {
      process = command.start(first);
    } catch (IOException e) {
      throw new IllegalStateException("The service " + name + " can't be started", e);
    }
    board.report(name, Condition.STARTING, process.pid());
    return process;
  }

  private void markReady() {
    try {
      command.ready();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /** Asks the service to end; {@link #awaitEnd} waits for it. */
  synchronized void stop() {
    stopping = true;
    if (process != null) {
      process.destroy();
    }
  }

  void awaitEnd() throws InterruptedException {
    Process last;
    synchronized (this) {
      last = process;
    }
    if (last == null) {
      return;
    }
    if (last.waitFor(command.endsWithin().toMillis(), TimeUnit.MILLISECONDS)) {
      command.aheadOfTime().keep();
    } else {
      LOG.warn("{} does not end and is killed", name);
      last.destroyForcibly().waitFor();
    }
    board.report(name, Condition.STOPPED, 0);
  }
}
