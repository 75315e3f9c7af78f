package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.identity.KeycloakFlags;
import org.bangfu.local.images.Keycloak;
import org.bangfu.local.images.ServiceProgram;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.supervisor.PackagedService;

/** What the build has made and fetched, and goes into images. */
record ImagePrograms(SuiteFolder folder) {

  Map<SuiteService, ServiceProgram> services(Predicate<String> wanted) throws IOException {
    Map<SuiteService, ServiceProgram> programs = new EnumMap<>(SuiteService.class);
    for (SuiteService service : SuiteService.values()) {
      if (!wanted.test(service.title())) {
        continue;
      }
      Path built = folder.serviceFolder(service);
      PackagedService packaged = new PackagedService(built);
      if (!Files.exists(packaged.jar())) {
        throw new SuiteException(service.title() + " is not built: ./bangfu build builds it.");
      }
      programs.put(
          service,
          new ServiceProgram(
              service.title(),
              packaged.properties(),
              packaged.classPath(),
              PackagedService.MAIN,
              built.resolve("quarkus-app-dependencies.txt")));
    }
    return programs;
  }

  /** Debezium's connector with what it brings; what Connect itself has stays out. */
  List<Path> relays() throws IOException {
    try (Stream<Path> jars = Files.list(folder.checkout().resolve("deploy/local/target/lib"))) {
      return jars.filter(jar ->
              jar.getFileName().toString().matches("(debezium-|postgresql-|protobuf-java-).+"))
          .sorted()
          .toList();
    }
  }

  /** Prepared where the images are made, for half a minute, and kept. */
  Keycloak keycloak(Path kept) throws IOException, InterruptedException {
    Distribution made = Distribution.ofACluster(folder, kept.resolve("keycloak"));
    return new Keycloak(
        made.folder(),
        Distribution.version(),
        KeycloakFlags.heap(),
        KeycloakFlags.besideTheHeap(),
        made.classPath(),
        KeycloakFlags.MAIN);
  }
}
