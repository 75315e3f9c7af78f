package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.sandbox.PaymentSandbox;

/**
 * How the providers of payments to try against are started: a small program on this one's class
 * path, with the keys of the data folder.
 */
final class SandboxCommand implements ChildCommand {
  private static final List<String> FLAGS =
      List.of("-Xmx48m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final OwnProgram program;
  private final List<String> arguments;

  SandboxCommand(SuiteFolder folder, SuitePorts ports) {
    this.program = new OwnProgram(folder, SuitePorts.PAYMENT_SANDBOX, FLAGS, PaymentSandbox.class);
    this.arguments =
        List.of(folder.data().toString(), String.valueOf(ports.of(SuitePorts.PAYMENT_SANDBOX)));
  }

  /** Too small a program for a recording. */
  @Override
  public Process start(boolean first) throws IOException {
    return program.start(false, Map.of(), Map.of(), arguments);
  }

  @Override
  public Duration endsWithin() {
    return Duration.ofSeconds(10);
  }
}
