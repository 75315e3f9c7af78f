package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers one relay once its service has made the outbox, and then keeps an eye on it. */
final class RelayWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RelayWatch.class);
  private static final Duration WHILE_STARTING = Duration.ofMillis(100);
  private static final Duration AFTERWARDS = Duration.ofSeconds(5);

  private final String part;
  private final boolean serviceIsLeftOut;
  private final Readiness service;
  private final Relay relay;
  private final StateBoard board;

  RelayWatch(
      SuiteService service,
      boolean serviceIsLeftOut,
      Readiness readiness,
      Relay relay,
      StateBoard board) {
    this.part = partName(service);
    this.serviceIsLeftOut = serviceIsLeftOut;
    this.service = readiness;
    this.relay = relay;
    this.board = board;
  }

  static String partName(SuiteService service) {
    return "relay " + service.title();
  }

  void run(BooleanSupplier goOn) throws InterruptedException {
    if (serviceIsLeftOut) {
      // somebody may start it by hand later; the suite does not wait for that
      board.report(part, Condition.LEFT_OUT, 0);
    }
    if (!service.await(goOn)) {
      return;
    }
    boolean registered = false;
    boolean running = false;
    while (goOn.getAsBoolean()) {
      try {
        if (!registered) {
          board.report(part, Condition.STARTING, 0);
          relay.register();
          registered = true;
        }
        boolean now = relay.isRunning();
        if (now != running) {
          board.report(part, now ? Condition.READY : Condition.RESTARTING, 0);
          running = now;
        }
      } catch (IOException e) {
        // Connect answers 409 while it rebalances, and for a moment not at all
        LOG.debug("{} has no answer yet", part, e);
      }
      Thread.sleep(running ? AFTERWARDS : WHILE_STARTING);
    }
  }
}
