package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.identity.KeycloakFlags;
import org.bangfu.local.images.Keycloak;
import org.bangfu.local.images.RelaysPlugin;
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

  RelaysPlugin relays() throws IOException {
    return RelaysPlugin.in(folder.checkout().resolve("deploy/local/target/lib"));
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
