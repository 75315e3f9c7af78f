package org.bangfu.local.drill;

import java.io.IOException;
import org.bangfu.local.faults.HeldPort;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.suite.SuitePorts;
import org.jspecify.annotations.Nullable;

/**
 * The server of the suite: its supervisor starts it again whenever it ends, as a cluster does, and
 * it can't listen for as long as somebody else has its port.
 */
final class SuitesServer implements Node.Keeper, AutoCloseable {
  private final SuiteUnderFire suite;
  private final int port;
  private @Nullable HeldPort held;

  SuitesServer(SuiteUnderFire suite, int port) {
    this.suite = suite;
    this.port = port;
  }

  @Override
  public ProcessHandle process() {
    return suite.process(SuitePorts.POSTGRES);
  }

  @Override
  public void keepAway() throws InterruptedException {
    held = HeldPort.take(port);
  }

  @Override
  public void letCome() throws IOException {
    close();
  }

  @Override
  public void close() throws IOException {
    if (held != null) {
      held.close();
      held = null;
    }
  }
}
