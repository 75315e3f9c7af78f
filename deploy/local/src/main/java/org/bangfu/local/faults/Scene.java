package org.bangfu.local.faults;

import java.time.Duration;
import java.util.List;

/**
 * Where a fault strikes.
 *
 * @param length how long a part is away or frozen
 * @param afterwards what is looked at once everybody has ended the step that they were at
 */
record Scene(SuiteUnderFire suite, Calls calls, Duration length, List<Runnable> afterwards) {
  /** Lets the fault last. */
  void goOn() throws InterruptedException {
    Thread.sleep(length);
  }
}
