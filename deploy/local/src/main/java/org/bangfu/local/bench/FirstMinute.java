package org.bangfu.local.bench;

import java.time.Duration;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;

/**
 * The first minute of a service after a start: it is asked to end, and the supervisor starts it.
 */
record FirstMinute(BenchedSuite suite, HttpLoad load) {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
  private static final int SECONDS = 60;

  Round measure(Operation operation) throws InterruptedException {
    SuiteService service = operation.service();
    long before = suite.pid(service.title());
    ProcessHandle.of(before).ifPresent(ProcessHandle::destroy);
    long limit = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (!isReadyAgain(service, before)) {
      if (System.nanoTime() > limit) {
        throw new SuiteException(service.title() + " does not start again.");
      }
      Thread.sleep(100);
    }
    return load.play(operation, operation.clients(), SECONDS);
  }

  private boolean isReadyAgain(SuiteService service, long before) {
    Part part = suite.state().part(service.title()).orElseThrow();
    return part.condition() == Condition.READY && part.pid() != before && part.pid() != 0;
  }
}
