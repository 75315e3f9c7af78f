package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.supervisor.Checkup.Answer;
import org.bangfu.local.supervisor.Checkup.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One part that is a process of its own: a service, Keycloak, PostgreSQL, Kafka, Connect. It is
 * started again with growing pauses whenever it ends without being asked to, and killed for it when
 * it runs and is past hope.
 */
final class ServiceProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration WHILE_FULL = Duration.ofSeconds(2);

  /** A service that ran that long is taken for healthy: the next pause is short again. */
  private static final Duration STEADY = Duration.ofMinutes(1);

  private static final int STARTS_BEFORE_GIVING_UP = 3;

  /**
   * What is the same for all of them.
   *
   * @param between two questions to a part that is ready
   */
  record House(StateBoard board, DiskSpace space, Ailing.Limits limits, Duration between) {
    static House usual(StateBoard board, Path data) {
      return new House(board, new DiskSpace(data), Ailing.Limits.USUAL, Duration.ofSeconds(5));
    }
  }

  private final String name;
  private final ChildCommand command;
  private final Checkup checkup;
  private final House house;
  private final Path log;
  private @Nullable Process process;
  private boolean stopping;
  private boolean wasReady;

  ServiceProcess(String name, ChildCommand command, Checkup checkup, House house, Path log) {
    this.name = name;
    this.log = log;
    this.command = command;
    this.checkup = checkup;
    this.house = house;
  }

  /** Keeps the service running until {@link #stop}. */
  void run() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    int failures = 0;
    for (boolean first = true; ; first = false) {
      awaitNeedsAndRoom();
      Instant began = Instant.now();
      String why = runOnce(first, began);
      if (isStopping()) {
        return;
      }
      String full = house.space().complaint();
      failures += full == null ? 1 : 0;
      if (!wasReady && failures == STARTS_BEFORE_GIVING_UP) {
        throw new SuiteException(
            "The service %s ended %d times before it was ready; its log %s says why."
                .formatted(name, failures, log));
      }
      if (Duration.between(began, Instant.now()).compareTo(STEADY) > 0) {
        pause = FIRST_PAUSE;
      }
      String what = "%s, is started again in %d s".formatted(why, pause.toSeconds());
      LOG.warn("{} {}", name, what);
      house.board().report(name, Condition.RESTARTING, 0, full == null ? what : full);
      Thread.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
              ? LONGEST_PAUSE
              : pause.multipliedBy(2);
    }
  }

  /** From a start to the end of the process; why it ended, as the rest of a sentence. */
  private String runOnce(boolean first, Instant began) throws InterruptedException {
    try {
      Process running = launch(first);
      if (running == null) {
        return "is not started any more";
      }
      String killed = watch(running, began);
      int status = running.waitFor();
      return killed == null ? Ending.of(status, log) : killed;
    } catch (IOException e) {
      LOG.warn("{} can't be started", name, e);
      return "can't be started: " + e.getMessage();
    }
  }

  private void awaitNeedsAndRoom() throws InterruptedException {
    if (command.startsAfterThem()) {
      house.board().awaitReady(command.needs(), () -> !isStopping());
    }
    String full = house.space().complaint();
    if (full == null) {
      return;
    }
    LOG.warn("{} is not started: {}", name, full);
    while (!isStopping() && !house.space().isEnough()) {
      String now = house.space().complaint();
      house.board().report(name, Condition.RESTARTING, 0, now == null ? full : now);
      Thread.sleep(WHILE_FULL);
    }
  }

  /**
   * Asks it how it is until it has ended.
   *
   * @return why it was killed, or null when it was not
   */
  private @Nullable String watch(Process running, Instant began) throws InterruptedException {
    Ailing ailing = new Ailing(house.limits(), System.nanoTime());
    boolean ready = false;
    while (running.isAlive()) {
      Answer answer = checkup.ask();
      if (answer.health() == Health.READY) {
        if (!ready) {
          ready = becomeReady(began);
        }
        if (ready) {
          house.board().report(name, Condition.READY, running.pid());
        }
      } else if (ready && running.isAlive() && !isStopping()) {
        house.board().report(name, Condition.UNHEALTHY, running.pid(), complaint(answer));
      }
      String verdict =
          ailing.take(answer.health(), house.board().areReady(command.needs()), System.nanoTime());
      if (verdict != null && !isStopping()) {
        LOG.warn("{} {} and is killed", name, verdict);
        kill(running);
        return verdict + " and was killed";
      }
      running.waitFor(
          (ready ? house.between() : Checkup.BETWEEN).toMillis(), TimeUnit.MILLISECONDS);
    }
    return null;
  }

  private @Nullable String complaint(Answer answer) {
    String full = house.space().complaint();
    return full == null ? answer.detail() : full;
  }

  private boolean becomeReady(Instant began) throws InterruptedException {
    try {
      command.ready();
    } catch (IOException e) {
      LOG.warn("{} is not taken for ready yet", name, e);
      return false;
    }
    wasReady = true;
    LOG.info("{} is ready after {} ms", name, Duration.between(began, Instant.now()).toMillis());
    return true;
  }

  /** A frozen process hears nothing else, and neither do those that it has started. */
  private static void kill(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private synchronized @Nullable Process launch(boolean first) throws IOException {
    if (stopping) {
      return null;
    }
    process = command.start(first);
    house.board().report(name, Condition.STARTING, process.pid());
    return process;
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /** Asks the service to end; {@link #awaitEnd} waits for it. */
  synchronized void stop() {
    stopping = true;
    if (process != null) {
      command.end(process);
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
      command.ended();
    } else {
      LOG.warn("{} does not end and is killed", name);
      kill(last);
      last.waitFor();
    }
    house.board().report(name, Condition.STOPPED, 0);
  }
}
