package org.bangfu.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.embedded.KafkaServer;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;

/**
 * One PostgreSQL and one Kafka for all tests of a module, started once in the JVM and stopped with
 * it. The service gets the same roles as in production: the owner migrates, the application owns
 * nothing.
 */
public class Backends implements QuarkusTestResourceLifecycleManager {
  static final List<String> AGGREGATES =
      List.of(
          "household",
          "manager",
          "helper",
          "need",
          "wish",
          "donation",
          "campaign",
          "aid",
          "order",
          "period",
          "sift",
          "station",
          "village",
          "division");
  // their tests show that they start without keys
  private static final Set<String> WITHOUT_PEOPLE = Set.of("reporting");
  // what it answers depends on whether the relays are heard of
  private static final Set<String> LISTENS_TO_RELAYS = Set.of("reporting");
  private static final int PARTITIONS = 6;
  // test classes and test resources can live in different class loaders, which share system
  // properties alone
  private static final String STARTED = "bangfu.testing.backends";

  @Override
  public Map<String, String> start() {
    // under one lock for all class loaders: another test profile finds them running
    synchronized (System.getProperties()) {
      String known = System.getProperty(STARTED);
      Map<String, String> settings = known == null ? startBoth() : read(known);
      System.setProperty(STARTED, written(settings));
      return settings;
    }
  }

  private static String written(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> read(String written) {
    return written
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
  }

  private static Map<String, String> startBoth() {
    Properties service = applicationProperties();
    Path folder = temporaryFolder();
    PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, false);
    ServiceDatabase database =
        postgres.createServiceDatabase(service.getProperty("bangfu.database"));
    KafkaServer kafka = KafkaServer.start(folder.resolve("kafka"), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, kafka, folder)));
    String name = service.getProperty("quarkus.application.name");
    kafka.createTopics(topics(name), PARTITIONS);
    if (LISTENS_TO_RELAYS.contains(name)) {
      Relays.beat(kafka);
    }
    Map<String, String> values = new ConcurrentHashMap<>();
    values.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    values.put("quarkus.datasource.username", database.app().user());
    values.put("quarkus.datasource.password", database.app().password());
    values.put("quarkus.flyway.username", database.owner().user());
    values.put("quarkus.flyway.password", database.owner().password());
    values.put("bangfu.testing.relay.user", database.relay().user());
    values.put("bangfu.testing.relay.password", database.relay().password());
    values.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    values.put("quarkus.oidc.auth-server-url", TestIssuer.start());
    // some tests place hundreds of orders as one buyer, and all call from one address
    values.put("bangfu.quota.person-per-minute", "5000");
    values.put("bangfu.quota.anonymous-per-minute", "100000");
    if (!WITHOUT_PEOPLE.contains(name)) {
      values.put("bangfu.vault.master-keys", "test:" + randomKey());
      values.put("bangfu.vault.index-key", randomKey());
    }
    return Map.copyOf(values);
  }

  private static String randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static void stop(PostgresServer postgres, KafkaServer kafka, Path folder) {
    kafka.close();
    postgres.close();
    TemporaryFolders.delete(folder);
  }

  private static List<String> topics(String service) {
    return Stream.concat(AGGREGATES.stream().map(Backends::topic), Stream.of(service + ".dlq"))
        .toList();
  }

  static String topic(String aggregate) {
    return "bangfu." + aggregate + ".v1";
  }

  private static Properties applicationProperties() {
    Properties properties = new Properties();
    try (InputStream file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("application.properties")) {
      if (file == null) {
        throw new IllegalStateException("application.properties is not on the class path");
      }
      properties.load(file);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("bangfu-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // they end with the JVM, so that another test profile of the module finds them running
  }
}
