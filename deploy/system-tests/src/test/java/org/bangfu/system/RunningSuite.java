package org.bangfu.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.embedded.FreePort;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;

/**
 * The whole suite as a newcomer starts it, through the command line, in a folder and on ports of
 * its own.
 */
final class RunningSuite implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path checkout;
  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final int pagePort;
  private final KeptContracts contracts;

  RunningSuite() throws IOException {
    this(Path.of(System.getProperty("bangfu.root")));
  }

  /** The suite of another checkout, which is built. */
  RunningSuite(Path checkout) throws IOException {
    this.checkout = checkout;
    this.home = Files.createTempDirectory("bangfu-system-");
    environment.put("BANGFU_HOME", home.toString());
    // recording a cache would slow the first start and pay for itself on none that follows
    environment.put("BANGFU_AOT", "off");
    environment.putAll(SuitePorts.free().variables());
    pagePort = FreePort.any();
    environment.put("BANGFU_CORS_ORIGINS", "http://127.0.0.1:" + pagePort);
    contracts = new KeptContracts(urls());
  }

  /** Holds what is answered to the clients that it watches to what is published. */
  KeptContracts contracts() {
    return contracts;
  }

  /** What a command printed, and its status. */
  record Outcome(int status, String output) {}

  /** Runs a command of {@code ./bangfu} to its end. */
  Outcome bangfu(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dbangfu.checkout=" + checkout);
    command.addAll(List.of("-cp", classPath(), "org.bangfu.local.Main"));
    command.addAll(List.of(arguments));
    File output = Files.createTempFile(home, "command-", ".txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).directory(checkout.toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output).redirectInput(new File("/dev/null"));
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("bangfu " + List.of(arguments) + " did not end in ten minutes");
    }
    return new Outcome(
        process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
  }

  private String classPath() {
    // what the script runs, not what this test was compiled with
    Path packaged = checkout.resolve("deploy/local/target");
    return packaged.resolve("local.jar") + File.pathSeparator + packaged.resolve("lib") + "/*";
  }

  void up() throws IOException, InterruptedException {
    Outcome outcome = bangfu("up", "--detach");
    if (outcome.status() != 0) {
      throw new AssertionError("the suite did not come up:\n" + outcome.output() + supervisorLog());
    }
  }

  private String supervisorLog() throws IOException {
    Path log = folder().log("supervisor");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  SuiteFolder folder() {
    return SuiteFolder.of(checkout, environment, SuiteFolder.UP);
  }

  /** As whoever does it harm knows it. */
  SuiteUnderFire underFire() {
    return new SuiteUnderFire(folder(), SuitePorts.from(environment));
  }

  SuiteState state() {
    return new StateFile(folder().state()).read().orElseThrow();
  }

  ServiceUrls urls() {
    SuitePorts ports = SuitePorts.from(environment);
    return ServiceUrls.onPorts(
        ports.of(SuiteService.HOUSEHOLD_REGISTRY),
        ports.of(SuiteService.NEEDS_AND_DONATIONS),
        ports.of(SuiteService.CONSUMPTION_AID),
        ports.of(SuiteService.REPORTING));
  }

  int port(String part) {
    return SuitePorts.from(environment).of(part);
  }

  /** Where a partner's page is to be served, so that the services let it call. */
  int pagePort() {
    return pagePort;
  }

  /** Access tokens of the local accounts and clients. */
  LocalTokens tokens() {
    return new LocalTokens(folder(), SuitePorts.from(environment).of(SuitePorts.KEYCLOAK));
  }

  String bootstrapServers() {
    return "127.0.0.1:" + SuitePorts.from(environment).of(SuitePorts.KAFKA);
  }

  SourceDatabase database(SuiteService service) {
    return new SourceDatabase(
        SuitePorts.from(environment).of(SuitePorts.POSTGRES),
        service.database(),
        folder().postgres().resolve("passwords.properties"));
  }

  /** SIGKILL, as an out-of-memory killer would, to one part. */
  void kill(String part) {
    long pid = state().part(part).orElseThrow().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  void killSupervisor() {
    ProcessHandle supervisor = state().supervisor().running().orElseThrow();
    supervisor.destroyForcibly();
    supervisor.onExit().join();
  }

  /** Waits until the supervisor has brought every part up again. */
  void awaitAllReady() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> state().parts().stream().allMatch(part -> part.condition() == Condition.READY));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    bangfu("down");
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
