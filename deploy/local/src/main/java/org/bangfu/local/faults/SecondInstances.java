package org.bangfu.local.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.embedded.FreePort;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.supervisor.PackagedService;

/**
 * Each service a second time on the same database and topics, as a cluster runs them; people call
 * either, and then the first of the two is killed.
 */
final class SecondInstances {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private static final Pattern VARIABLE = Pattern.compile("export (\\w+)='([^']*)'");

  private SecondInstances() {}

  static void strike(Scene scene) throws Exception {
    List<Instance> second = new ArrayList<>();
    try {
      for (SuiteService service : SuiteService.values()) {
        second.add(Instance.start(scene.suite(), service, Map.of()));
      }
      for (Instance instance : second) {
        instance.awaitReady(scene.calls());
        scene.suite().alsoAt(instance.service(), instance.api());
      }
      scene.goOn();
      for (SuiteService service : SuiteService.values()) {
        scene.suite().kill(service.title());
      }
      scene.goOn();
      // the second ones end while the first are back
      scene.suite().awaitReady(READY_WITHIN);
    } finally {
      scene.suite().onlyOnce();
      for (Instance instance : second) {
        instance.end();
      }
    }
  }

  /** One more process of a service, with the environment of the first and ports of its own. */
  record Instance(SuiteService service, Process process, URI api) {
    static Instance start(SuiteUnderFire suite, SuiteService service, Map<String, String> more)
        throws IOException {
      SuiteFolder folder = suite.folder();
      int port = FreePort.orGiven(0);
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx160m",
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "-jar",
                  PackagedService.of(folder, service).jar().toString())
              .directory(folder.data().toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.log(service.title() + "-second").toFile());
      // keys have several lines
      Matcher variable = VARIABLE.matcher(Files.readString(folder.environmentFile(service)));
      while (variable.find()) {
        builder.environment().put(variable.group(1), variable.group(2));
      }
      builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
      builder.environment().put("BANGFU_MANAGEMENT_PORT", String.valueOf(FreePort.orGiven(0)));
      builder.environment().putAll(more);
      return new Instance(service, builder.start(), URI.create("http://127.0.0.1:" + port));
    }

    /** Once it answers anything at all. */
    void awaitReady(Calls calls) throws InterruptedException {
      Until.holds(
          READY_WITHIN,
          () -> "a second " + service.title() + " does not answer",
          () -> {
            if (!process.isAlive()) {
              throw new FaultException("a second " + service.title() + " ended at once");
            }
            return calls.get("auditor", api.resolve("/v1/audit/chain")).status() > 0;
          });
    }

    void end() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
