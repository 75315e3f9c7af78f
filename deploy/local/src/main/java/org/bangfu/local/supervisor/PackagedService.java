package org.bangfu.local.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.local.suite.StagedProgram;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;

/**
 * A service as Quarkus has packaged it. Its own class loader keeps classes out of the JVM's
 * ahead-of-time cache; with everything on the class path a start costs a third of the time.
 */
public record PackagedService(Path folder) {

  /** Of every service. */
  public static final String MAIN = "io.quarkus.runner.GeneratedMain";

  /** The service of a checkout, in the place where it runs. */
  public static PackagedService of(SuiteFolder folder, SuiteService service) throws IOException {
    return new PackagedService(
        StagedProgram.place(
            folder.programs(),
            service.title(),
            StagedProgram.filesOf(folder.serviceFolder(service))));
  }

  public Path jar() {
    return folder.resolve("quarkus-run.jar");
  }

  /** What the JVM is given after its flags when there is no cache to win from. */
  List<String> asJar() {
    return List.of("-jar", jar().toString());
  }

  /** The same program on a plain class path. */
  List<String> asClassPath() throws IOException {
    List<String> arguments = new ArrayList<>(properties());
    arguments.add("-cp");
    arguments.add(
        classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.add(MAIN);
    return arguments;
  }

  /** What the jar's manifest would have said to the JVM, and what Quarkus says of logging. */
  public List<String> properties() throws IOException {
    List<String> arguments = new ArrayList<>();
    try (JarFile jar = new JarFile(jar().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      String opened = manifest.getValue("Add-Opens");
      for (String name : opened == null ? new String[0] : opened.split(" ", -1)) {
        arguments.add("--add-opens=" + name + "=ALL-UNNAMED");
      }
    }
    arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    return arguments;
  }

  /** Those of this repository: the service's, and those of what it shares with others. */
  List<Path> ownJars() throws IOException {
    return classPath().stream()
        .filter(jar ->
            jar.startsWith(folder.resolve("app"))
                || jar.getFileName().toString().startsWith("org.bangfu."))
        .toList();
  }

  /** Changed classes come before those that they were made from. */
  public List<Path> classPath() throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(folder.resolve("quarkus/transformed-bytecode.jar"));
    jars.add(folder.resolve("quarkus/generated-bytecode.jar"));
    for (String part : List.of("app", "lib/boot", "lib/main")) {
      try (Stream<Path> files = Files.list(folder.resolve(part))) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    jars.removeIf(jar -> !Files.exists(jar));
    return jars;
  }
}
