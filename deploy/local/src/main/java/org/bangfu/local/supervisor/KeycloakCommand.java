package org.bangfu.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.embedded.OwnedDatabase;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.identity.KeycloakFlags;
import org.bangfu.local.identity.KeycloakHome;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.jspecify.annotations.Nullable;

/**
 * How Keycloak is started: what its own script {@code kc.sh} gives the JVM, with everything on the
 * class path, so that its classes come from the ahead-of-time cache.
 */
final class KeycloakCommand implements ChildCommand {

  private final SuiteFolder folder;
  private final KeycloakHome home;
  private final OwnedDatabase database;
  private final List<Path> classPath;
  private final AheadOfTime aheadOfTime;

  KeycloakCommand(
      SuiteFolder folder, KeycloakHome home, Distribution programs, OwnedDatabase database)
      throws IOException {
    this.folder = folder;
    this.home = home;
    this.database = database;
    this.classPath = programs.classPath();
    this.aheadOfTime =
        new AheadOfTime(folder.caches(), SuitePorts.KEYCLOAK, classPath, KeycloakFlags.all());
  }

  /** With its programs unpacked and its database and realm made, which takes its time at first. */
  static KeycloakCommand prepared(SuiteFolder folder, SuitePorts ports, PostgresServer postgres)
      throws IOException, InterruptedException {
    Distribution programs = Distribution.of(folder);
    programs.prepare(folder);
    KeycloakHome home = new KeycloakHome(folder, ports);
    return new KeycloakCommand(folder, home, programs, home.prepare(programs, postgres));
  }

  /** What a person should know of the preparation, or null when there is none to do. */
  static @Nullable String whatIsToDo(SuiteFolder folder) throws IOException {
    return Distribution.of(folder).isReady() ? null : "is unpacked and prepared, this once";
  }

  @Override
  public Process start(boolean first) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(KeycloakFlags.all());
    command.addAll(aheadOfTime.flags(first && folder.isTraining()));
    command.add("-Dkc.home.dir=" + home.folder());
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.addAll(List.of(KeycloakFlags.MAIN, "start", "--optimized", "--import-realm"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.folder().toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.log(SuitePorts.KEYCLOAK).toFile()));
    // one of the person's own would be read as an option
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    builder.environment().putAll(home.environment(database));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  @Override
  public void ready() throws IOException {
    home.keep();
  }

  @Override
  public Duration endsWithin() {
    return aheadOfTime.isRecording() ? AheadOfTime.ENDS_WITHIN : Duration.ofSeconds(20);
  }

  @Override
  public List<String> needs() {
    return List.of(SuitePorts.POSTGRES);
  }

  @Override
  public void ended() {
    aheadOfTime.keep();
  }
}
