package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;

/** How a packaged service is started: the JVM's flags, the jar, and its environment. */
final class ServiceCommand {

  /** Bounds that keep a service under 300 MB resident, with what the JVM needs beside the heap. */
  private static final List<String> BOUNDS =
      List.of(
          "-Xms64m",
          "-Xmx160m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  private static final int COMPACT_HEADERS_SINCE = 25;

  private final SuiteFolder folder;
  private final SuiteService service;
  private final Map<String, String> environment;
  private final AheadOfTime aheadOfTime;

  ServiceCommand(
      SuiteFolder folder, SuitePorts ports, SuiteService service, ServiceDatabase database) {
    this.folder = folder;
    this.service = service;
    this.environment = environment(ports, service, database);
    this.aheadOfTime =
        new AheadOfTime(folder.caches(), service.title(), List.of(jar()), jvmFlags());
  }

  private Path jar() {
    return folder.serviceFolder(service).resolve("quarkus-run.jar");
  }

  private static Map<String, String> environment(
      SuitePorts ports, SuiteService service, ServiceDatabase database) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("BANGFU_DATABASE_URL", database.jdbcUrl());
    environment.put("BANGFU_DATABASE_USER", database.app().user());
    environment.put("BANGFU_DATABASE_PASSWORD", database.app().password());
    environment.put("BANGFU_DATABASE_OWNER", database.owner().user());
    environment.put("BANGFU_DATABASE_OWNER_PASSWORD", database.owner().password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(SuitePorts.KAFKA));
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
    return environment;
  }

  /** Leaves the environment in a file for whoever starts the service by hand. */
  void writeEnvironmentFile() throws IOException {
    Path file = folder.environmentFile(service);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        environment.entrySet().stream()
            .map(entry -> "export %s='%s'\n".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining()));
  }

  private static List<String> jvmFlags() {
    List<String> flags = new ArrayList<>(BOUNDS);
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      flags.add("-XX:+UseCompactObjectHeaders");
    }
    return flags;
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Leftovers.mark(folder));
    command.addAll(jvmFlags());
    command.addAll(aheadOfTime.flags());
    command.add("-jar");
    command.add(jar().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.data().toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.log(service.title()).toFile()));
    builder.environment().putAll(environment);
    // glibc otherwise keeps memory for every thread that ever asked for some
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return builder.start();
  }

  AheadOfTime aheadOfTime() {
    return aheadOfTime;
  }
}
