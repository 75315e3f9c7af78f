package org.bangfu.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Where this reads in the checkout. */
final class Repository {
  static final List<String> SERVICES =
      List.of("household-registry", "needs-and-donations", "consumption-aid", "reporting");

  /** Those that have an outbox, and so a relay. */
  static final List<String> PRODUCERS = SERVICES.subList(0, 3);

  private Repository() {}

  static Path root() {
    return Path.of(System.getProperty("bangfu.root"));
  }

  static Path kubernetes(String more) {
    return root().resolve("deploy/kubernetes").resolve(more);
  }

  static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(root().resolve(file))) {
      properties.load(in);
    }
    return properties;
  }

  static Properties ofService(String service) throws IOException {
    return properties("services/" + service + "/src/main/resources/application.properties");
  }
}
