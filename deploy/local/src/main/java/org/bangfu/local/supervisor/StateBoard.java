package org.bangfu.local.supervisor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of the suite as its parts report it, written down at every change. */
final class StateBoard {

  private static final Logger LOG = LoggerFactory.getLogger(StateBoard.class);
  private static final long A_MOMENT_MILLIS = 100;

  private final StateFile file;
  private final ProcessIdentity own = ProcessIdentity.own();
  private final long since = System.currentTimeMillis();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private Phase phase = Phase.STARTING;
  private @Nullable String message;
  private boolean unwritten;

  StateBoard(StateFile file) {
    this.file = file;
  }

  void expect(String name, int port) {
    expect(name, port, 0);
  }

  synchronized void expect(String name, int port, int management) {
    parts.put(name, new Part(name, Condition.WAITING, port, management, 0, 0, null));
    write();
  }

  /** Keycloak, the sandbox, the services and their relays, in the order in which they are shown. */
  void expectServices(SuitePorts ports) {
    expect(SuitePorts.KEYCLOAK, ports.of(SuitePorts.KEYCLOAK));
    expect(SuitePorts.PAYMENT_SANDBOX, ports.of(SuitePorts.PAYMENT_SANDBOX));
    for (SuiteService service : SuiteService.values()) {
      expect(service.title(), ports.of(service), ports.of(SuitePorts.management(service)));
    }
    for (SuiteService service : SuiteService.values()) {
      if (service.isProducer()) {
        expect(RelayWatch.partName(service), 0);
      }
    }
  }

  void report(String name, Condition condition, long pid) {
    report(name, condition, pid, null);
  }

  synchronized void report(String name, Condition condition, long pid, @Nullable String detail) {
    Part old = parts.get(name);
    if (old == null) {
      throw new IllegalArgumentException("Nobody expects " + name);
    }
    long readyAfter =
        condition == Condition.READY && old.readyAfter() == 0
            ? System.currentTimeMillis() - since
            : old.readyAfter();
    Part now = new Part(name, condition, old.port(), old.management(), pid, readyAfter, detail);
    if (now.equals(old) && !unwritten) {
      return;
    }
    parts.put(name, now);
    notifyAll();
    if (phase == Phase.STARTING && parts.values().stream().allMatch(Part::isSettled)) {
      phase = Phase.READY;
    }
    write();
  }

  synchronized void enter(Phase next, @Nullable String reason) {
    phase = next;
    if (reason != null) {
      message = reason;
    }
    write();
  }

  synchronized boolean isStarting() {
    return phase == Phase.STARTING;
  }

  synchronized boolean areReady(List<String> names) {
    return names.stream()
        .map(parts::get)
        .allMatch(part -> part != null && part.condition() == Condition.READY);
  }

  /** Waits for them; false when there is nothing to wait for any more. */
  synchronized boolean awaitReady(List<String> names, BooleanSupplier goOn)
      throws InterruptedException {
    while (goOn.getAsBoolean()) {
      if (areReady(names)) {
        return true;
      }
      wait(A_MOMENT_MILLIS);
    }
    return false;
  }

  /** Waits until each of them is ready or left out, but not longer than that. */
  synchronized void awaitSettled(List<String> names, Duration limit, BooleanSupplier goOn)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (goOn.getAsBoolean() && System.nanoTime() < end && !areSettled(names)) {
      wait(A_MOMENT_MILLIS);
    }
  }

  private boolean areSettled(List<String> names) {
    return names.stream().map(parts::get).allMatch(part -> part != null && part.isSettled());
  }

  /** What can't be written, for want of room, is written with the next report. */
  private void write() {
    try {
      file.write(new SuiteState(own, phase, message, since, new ArrayList<>(parts.values())));
      unwritten = false;
    } catch (UncheckedIOException e) {
      if (!unwritten) {
        LOG.warn("The state can't be written", e);
      }
      unwritten = true;
    }
  }
}
