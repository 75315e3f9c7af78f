package org.bangfu.local.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.local.suite.StagedProgram;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.supervisor.AheadOfTime;
import org.bangfu.local.supervisor.SupervisorMain;
import org.bangfu.local.supervisor.SupervisorOptions;
import org.jspecify.annotations.Nullable;

/**
 * Starts a supervisor in a process group of its own, where the terminal's Ctrl-C does not reach it:
 * what ends first, second and last is the supervisor's to decide.
 */
final class SupervisorLauncher {

  private static final int COMPACT_HEADERS_SINCE = 25;

  private static final String NAME = "supervisor";

  private final SuiteFolder folder;
  private final Map<String, String> variables;
  private @Nullable AheadOfTime recording;

  /**
   * @param variables of its environment and of those whom it starts, beside this process's
   */
  SupervisorLauncher(SuiteFolder folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = variables;
  }

  ProcessHandle launch(SupervisorOptions options) throws InterruptedException {
    try {
      Files.createDirectories(folder.logs());
      Files.createDirectories(folder.run());
      Files.deleteIfExists(folder.state());
      Path log = folder.log("supervisor");
      if (Files.exists(log)) {
        Files.move(log, folder.log("supervisor.previous"), StandardCopyOption.REPLACE_EXISTING);
      }
      List<String> command = new ArrayList<>();
      // job control gives a background job its own process group, in every bash
      command.addAll(
          List.of(
              "bash",
              "-c",
              "set -m; log=$1; shift; nohup \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!",
              "bangfu",
              log.toString()));
      command.addAll(java());
      command.addAll(options.arguments());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(variables);
      Process bash = builder.start();
      try (BufferedReader output = bash.inputReader(StandardCharsets.UTF_8)) {
        String pid = output.readLine();
        bash.waitFor();
        return ProcessHandle.of(Long.parseLong(pid.trim()))
            .orElseThrow(
                () -> new SuiteException("The supervisor ended at once; see " + log + "."));
      }
    } catch (IOException e) {
      throw new SuiteException("The supervisor can't be started: " + e.getMessage(), e);
    }
  }

  /** This program's own jars, staged, in the order of the class path. */
  private List<Path> stagedClassPath() throws IOException {
    Map<String, Path> jars = new LinkedHashMap<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(element).toAbsolutePath();
      jars.put("lib/" + jar.getFileName(), jar);
    }
    Path place = StagedProgram.place(folder.programs(), "local", jars);
    return jars.keySet().stream().map(place::resolve).toList();
  }

  private List<String> java() throws IOException {
    List<Path> jars = stagedClassPath();
    String classPath =
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> flags = flags();
    AheadOfTime cache = new AheadOfTime(folder.caches(), NAME, jars, flags);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(cache.flags(folder.isTraining()));
    command.addAll(List.of("-cp", classPath, SupervisorMain.class.getName()));
    recording = cache;
    return command;
  }

  /** Takes what the supervisor has recorded into use, after it has ended. */
  void keepRecording() {
    if (recording != null) {
      recording.keep();
    }
  }

  private static List<String> flags() {
    List<String> flags = new ArrayList<>();
    // it waits and asks: nothing that it does is worth the optimising compiler
    flags.addAll(List.of("-Xms16m", "-Xmx96m", "-Xss512k", "-XX:+UseSerialGC"));
    flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=24m"));
    flags.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
    flags.addAll(List.of("-Dbangfu.log.level=INFO", "-Dbangfu.log.others=WARN"));
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      flags.addAll(List.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
      flags.add("--sun-misc-unsafe-memory-access=allow");
    }
    return flags;
  }
}
