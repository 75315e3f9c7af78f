package org.bangfu.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteFolder;

/** A program on this one's class path that runs in a JVM of its own, with bounds of its own. */
final class OwnProgram {

  private static final int COMPACT_HEADERS_SINCE = 25;

  private final SuiteFolder folder;
  private final String name;
  private final List<String> flags;
  private final Class<?> main;
  private final AheadOfTime aheadOfTime;

  /**
   * Not started yet.
   *
   * @param name of its log and of its cache
   * @param flags of its JVM
   */
  OwnProgram(SuiteFolder folder, String name, List<String> flags, Class<?> main) {
    this.folder = folder;
    this.name = name;
    this.main = main;
    List<String> all = new ArrayList<>(flags);
    all.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
    all.addAll(List.of("-Dbangfu.log.level=INFO", "-Dbangfu.log.others=WARN"));
    all.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TrimNativeHeapInterval=10000"));
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      all.addAll(List.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
      all.add("--sun-misc-unsafe-memory-access=allow");
    }
    this.flags = all;
    List<Path> jars =
        Arrays.stream(classPath().split(File.pathSeparator, -1)).map(Path::of).toList();
    this.aheadOfTime = new AheadOfTime(folder.caches(), name, jars, all);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /**
   * Starts it.
   *
   * @param record whether this run may record what makes later starts fast
   * @param properties further system properties, which are no part of the recording
   * @param environment variables beside those of this process
   */
  Process start(
      boolean record,
      Map<String, String> properties,
      Map<String, String> environment,
      List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(flags);
    command.addAll(aheadOfTime.flags(record && folder.isTraining()));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.data().toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log(name).toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  /** Whether the present run records, and so takes longer to end. */
  boolean isRecording() {
    return aheadOfTime.isRecording();
  }

  void keepRecording() {
    aheadOfTime.keep();
  }
}
