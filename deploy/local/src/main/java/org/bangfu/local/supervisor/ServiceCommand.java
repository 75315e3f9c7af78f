package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.suite.ServiceFlags;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** How a packaged service is started: the JVM's flags, the jar, and its environment. */
final class ServiceCommand implements ChildCommand {

  private final SuiteFolder folder;
  private final SuiteService service;
  private final ServiceEnvironment environment;
  private final PackagedService packaged;
  private final AheadOfTime aheadOfTime;

  ServiceCommand(SuiteFolder folder, SuiteService service, ServiceEnvironment environment)
      throws IOException {
    this.folder = folder;
    this.service = service;
    this.environment = environment;
    this.packaged = PackagedService.of(folder, service);
    this.aheadOfTime =
        new AheadOfTime(folder.caches(), service.title(), packaged.classPath(), ServiceFlags.all());
  }

  @Override
  public Duration endsWithin() {
    return aheadOfTime.isRecording() ? AheadOfTime.ENDS_WITHIN : Duration.ofSeconds(40);
  }

  /** A second start records nothing. */
  @Override
  public Process start(boolean first) throws IOException {
    return start(aheadOfTime.flags(first && folder.isTraining()));
  }

  /** A run of some seconds, which is neither recorded nor worth much compiling. */
  Process startBriefly() throws IOException {
    return start(List.of("-XX:TieredStopAtLevel=1"));
  }

  private Process start(List<String> more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(ServiceFlags.all());
    command.addAll(more);
    command.addAll(more.isEmpty() ? packaged.asJar() : packaged.asClassPath());
    return start(folder, service, environment, command);
  }

  /** Runs it, with what it says at the end of the service's log. */
  static Process start(
      SuiteFolder folder,
      SuiteService service,
      ServiceEnvironment environment,
      List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.data().toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log(service.title()).toFile()));
    builder.environment().putAll(environment.variables());
    // glibc otherwise keeps memory for every thread that ever asked for some
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  @Override
  public List<String> needs() {
    return List.of(SuitePorts.POSTGRES, SuitePorts.KAFKA);
  }

  @Override
  public void ended() {
    aheadOfTime.keep();
  }
}
