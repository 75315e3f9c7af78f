package org.bangfu.local.faults;

import java.time.Duration;

/**
 * Where a fault strikes.
 *
 * @param length how long a part is away or frozen
 */
record Scene(SuiteUnderFire suite, Calls calls, Duration length) {
  /** Lets the fault last. */
  void goOn() throws InterruptedException {
    Thread.sleep(length);
  }
}
