package org.bangfu.local.identity;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.bangfu.local.suite.StagedProgram;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;

/**
 * Keycloak's programs, unpacked once a checkout and prepared by its own build step for the options
 * that never change; anew when the version or these options do.
 */
public record Distribution(Path folder) {

  /**
   * What is settled before the start. Left out are features that nobody here uses: each costs time
   * at every start.
   */
  private static final List<String> OPTIONS =
      List.of(
          "--db=postgres",
          "--health-enabled=true",
          // on the port of the realm: one port the less
          "--http-management-health-enabled=false",
          "--features-disabled=impersonation,device-flow,ciba,par,kerberos,organization,docker");

  /** What a cluster settles before the start; health and metrics have a port of their own there. */
  private static final List<String> OF_A_CLUSTER =
      List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

  /** Where a checkout has it, or will have it. */
  public static Distribution of(SuiteFolder suite) {
    String options = "%08x".formatted(OPTIONS.hashCode());
    return new Distribution(suite.keycloakPrograms().resolve(version() + "-" + options));
  }

  public static String version() {
    try (InputStream in = Distribution.class.getResourceAsStream("/keycloak.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isReady() {
    return Files.isDirectory(folder);
  }

  /**
   * Unpacks and prepares it where that has not happened, which takes about half a minute.
   *
   * @throws SuiteException when the build has not fetched it, or when its build step fails
   */
  public void prepare(SuiteFolder suite) throws IOException, InterruptedException {
    make(suite, OPTIONS);
  }

  /**
   * The same as a cluster runs it, in another folder.
   *
   * @param parent of nothing but versions of it
   */
  public static Distribution ofACluster(SuiteFolder suite, Path parent)
      throws IOException, InterruptedException {
    String options = "%08x".formatted(OF_A_CLUSTER.hashCode());
    Distribution made = new Distribution(parent.resolve(version() + "-" + options));
    made.make(suite, OF_A_CLUSTER);
    return made;
  }

  private void make(SuiteFolder suite, List<String> options)
      throws IOException, InterruptedException {
    if (isReady()) {
      return;
    }
    Path archive = suite.keycloakArchive(version());
    if (!Files.exists(archive)) {
      throw new SuiteException(
          "Keycloak is not there (%s is missing); ./bangfu build fetches it.".formatted(archive));
    }
    Path parent = Files.createDirectories(folder.getParent());
    Path fresh = Files.createTempDirectory(parent, "unpacking-");
    try {
      new Archive(archive).unpackInto(fresh);
      build(fresh, options, suite.log("keycloak-build"));
      clearOthers(parent, fresh);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!isReady()) {
        throw e;
      } // another suite of this checkout was faster
    } finally {
      StagedProgram.clear(fresh);
    }
  }

  /** The program as a class path, changed classes before those that they were made from. */
  public List<Path> classPath() throws IOException {
    List<Path> jars = new ArrayList<>();
    Path lib = folder.resolve("lib");
    jars.add(lib.resolve("quarkus/transformed-bytecode.jar"));
    jars.add(lib.resolve("quarkus/generated-bytecode.jar"));
    for (String part : List.of("app", "lib/boot", "lib/main")) {
      try (Stream<Path> files = Files.list(lib.resolve(part))) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return jars;
  }

  private static void build(Path unpacked, List<String> options, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    List<String> command = new ArrayList<>();
    command.add(unpacked.resolve("bin/kc.sh").toString());
    command.add("build");
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    Process process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new SuiteException("Keycloak can't be prepared; %s says why.".formatted(log));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** Earlier versions, and what a start that was cut off has left; nothing starts them any more. */
  private static void clearOthers(Path parent, Path fresh) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    List<Path> others;
    try (Stream<Path> files = Files.list(parent)) {
      others = files.filter(file -> !file.equals(fresh)).toList();
    }
    for (Path other : others) {
      boolean another = other.getFileName().toString().startsWith("unpacking-");
      if (!another || Files.getLastModifiedTime(other).compareTo(old) < 0) {
        StagedProgram.clear(other);
      }
    }
  }
}
