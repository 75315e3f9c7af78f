package org.bangfu.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final SuiteFolder folder;
  private final int port;
  private final AheadOfTime aheadOfTime;

  SandboxCommand(SuiteFolder folder, SuitePorts ports) {
    this.folder = folder;
    this.port = ports.of(SuitePorts.PAYMENT_SANDBOX);
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    this.aheadOfTime = new AheadOfTime(folder.caches(), SuitePorts.PAYMENT_SANDBOX, jars, FLAGS);
  }

  @Override
  public Process start(boolean first) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(FLAGS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            PaymentSandbox.class.getName(),
            folder.data().toString(),
            String.valueOf(port)));
    return new ProcessBuilder(command)
        .directory(folder.data().toFile())
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folder.log(SuitePorts.PAYMENT_SANDBOX).toFile()))
        .start();
  }

  @Override
  public Duration endsWithin() {
    return Duration.ofSeconds(10);
  }

  @Override
  public AheadOfTime aheadOfTime() {
    return aheadOfTime;
  }
}
