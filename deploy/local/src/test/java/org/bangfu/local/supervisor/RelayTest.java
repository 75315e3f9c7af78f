package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.KafkaServer;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed connector file on the real parts: what a row of the outbox becomes in its topic.
 */
class RelayTest {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final UUID BEFORE = UUID.fromString("01940000-0000-7000-8000-000000000001");
  private static final UUID AFTER = UUID.fromString("01940000-0000-7000-8000-000000000002");
  private static final String HOUSEHOLD = "01940000-0000-7000-8000-0000000000aa";

  @TempDir static Path folder;
  private static PostgresServer postgres;
  private static KafkaServer kafka;
  private static ConnectWorker connect;
  private static ServiceDatabase database;
  private static Relay relay;
  private static int connectPort;

  @BeforeAll
  static void startTheRelayAfterTheFirstRowWasCommitted() throws Exception {
    postgres = PostgresServer.start(folder.resolve("postgres"), 0, false);
    database = postgres.createServiceDatabase("household_registry");
    RelayEnvironment.set("HOUSEHOLD_REGISTRY", database);
    for (Path migration : kitMigrations()) {
      execute(database.owner(), Files.readString(migration));
    }
    append(BEFORE, 1, "{\"householdId\":\"" + HOUSEHOLD + "\",\"name\":\"高沙镇\"}");
    kafka = KafkaServer.start(folder.resolve("kafka"), 0);
    Topics.read(ROOT.resolve("deploy/kafka-connect/topics.json"))
        .createIn(kafka.bootstrapServers());
    connectPort = freePort();
    connect = ConnectWorker.start(kafka.bootstrapServers(), connectPort);
    relay =
        new Relay(
            HttpClient.newHttpClient(),
            URI.create("http://127.0.0.1:" + connectPort),
            "household-registry",
            ROOT.resolve("deploy/kafka-connect/household-registry.json"));
    relay.register();
    while (!relay.isRunning()) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    connect.close();
    kafka.close();
    postgres.close();
  }

  @Test
  void deliversEveryRowAsABinaryCloudEvent() throws Exception {
    append(AFTER, 2, "{\"householdId\":\"" + HOUSEHOLD + "\",\"members\":4}");

    List<ConsumerRecord<String, String>> records = read("bangfu.household.v1", 2);

    ConsumerRecord<String, String> first = records.get(0);
    assertEquals(HOUSEHOLD, first.key());
    assertEquals("{\"householdId\":\"" + HOUSEHOLD + "\",\"name\":\"高沙镇\"}", first.value());
    Map<String, String> headers = headers(first);
    assertTrue(
        headers.remove("ce_time").matches("2026-11-22T02:30:00(\\.\\d+)?Z"), "ce_time is RFC 3339");
    assertEquals(
        Map.of(
            "ce_specversion", "1.0",
            "ce_id", BEFORE.toString(),
            "ce_type", "org.bangfu.household.registered.v1",
            "ce_source", "/bangfu/household-registry",
            "ce_subject", HOUSEHOLD,
            "ce_division", "430525",
            "ce_aggregateversion", "1",
            "content-type", "application/json"),
        headers);
    assertEquals("2", headers(records.get(1)).get("ce_aggregateversion"));
    assertEquals(first.partition(), records.get(1).partition());
  }

  @Test
  void showsNobodyTheRelaysPassword() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            "http://127.0.0.1:" + connectPort + "/connectors/household-registry"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertFalse(answer.body().contains(database.relay().password()));
  }

  private static List<Path> kitMigrations() throws IOException {
    try (var files = Files.list(ROOT.resolve("services/kit/src/main/resources/db/kit"))) {
      return files.sorted().toList();
    }
  }

  private static void append(UUID id, long version, String payload) throws SQLException {
    Credentials app = database.app();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), app.user(), app.password());
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload,"
                    + " aggregate_version, division, occurred_at) values (?, 'household', ?,"
                    + " 'org.bangfu.household.registered.v1', ?, ?, '430525',"
                    + " '2026-11-22T10:30:00+08:00')")) {
      insert.setObject(1, id);
      insert.setString(2, HOUSEHOLD);
      insert.setString(3, payload);
      insert.setLong(4, version);
      insert.executeUpdate();
    }
  }

  private static void execute(Credentials as, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<ConsumerRecord<String, String>> read(String topic, int count) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "test",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (records.size() < count && System.nanoTime() < limit) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    assertEquals(count, records.size(), "records in " + topic);
    return records;
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> event) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : event.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
