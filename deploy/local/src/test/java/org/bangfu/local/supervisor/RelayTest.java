package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.FreePort;
import org.bangfu.embedded.KafkaServer;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteBrokers;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
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
  private static final UUID UNSEEN = UUID.fromString("01940000-0000-7000-8000-000000000003");
  private static final UUID HELD_BACK = UUID.fromString("01940000-0000-7000-8000-000000000004");
  private static final UUID HESITATED = UUID.fromString("01940000-0000-7000-8000-000000000007");
  private static final UUID QUIET = UUID.fromString("01940000-0000-7000-8000-000000000005");
  private static final UUID LAST = UUID.fromString("01940000-0000-7000-8000-000000000006");
  private static final UUID OLD = UUID.fromString("01940000-0000-7000-8000-000000000008");
  private static final UUID UNTRACED = UUID.fromString("01940000-0000-7000-8000-000000000009");
  private static final UUID TRACED = UUID.fromString("01940000-0000-7000-8000-00000000000a");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final String SLOT = "bangfu_outbox_household_registry";
  private static final String PART = RelayWatch.partName(SuiteService.HOUSEHOLD_REGISTRY);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String HOUSEHOLD = "01940000-0000-7000-8000-0000000000aa";

  @TempDir static Path folder;
  private static PostgresServer postgres;
  private static KafkaServer kafka;
  private static Process connect;
  private static ConnectAccess access;
  private static RelayWatch watch;
  private static StateBoard board;
  private static ServiceDatabase database;
  private static Relay relay;

  @BeforeAll
  static void startTheRelayAfterTheFirstRowWasCommitted() throws Exception {
    postgres = PostgresServer.start(folder.resolve("postgres"), 0, false);
    database = postgres.createServiceDatabase("household_registry");
    for (Path migration : kitMigrations()) {
      migrate(Files.readString(migration));
    }
    append(BEFORE, 1, "{\"householdId\":\"" + HOUSEHOLD + "\",\"name\":\"高沙镇\"}");
    kafka = KafkaServer.start(folder.resolve("kafka"), 0);
    Topics.read(ROOT.resolve("deploy/kafka-connect/topics.json"))
        .createIn(kafka.bootstrapServers());
    SuiteFolder suite = SuiteFolder.of(ROOT, Map.of("BANGFU_HOME", folder.toString()), "demo");
    Files.createDirectories(suite.run());
    Files.createDirectories(suite.logs());
    ConnectCommand command =
        new ConnectCommand(
            suite,
            new SuiteBrokers(List.of(new SuiteBrokers.Broker(1, kafka.port(), 0))),
            FreePort.any(),
            RelayVariables.of(Map.of(SuiteService.HOUSEHOLD_REGISTRY, database)));
    connect = command.start(true);
    access = command.access();
    assertTrue(
        HttpCheckup.ofConnect(CLIENT, access).await(connect::isAlive),
        () -> read(suite.log("connect")));
    board = new StateBoard(new StateFile(suite.state()));
    board.expect(PART, 0);
    relay =
        new Relay(
            CLIENT,
            access,
            "household-registry",
            ROOT.resolve("deploy/kafka-connect/household-registry.json"));
    watch = watch(relay);
    lookUntilReady();
  }

  private static RelayWatch watch(Relay relay) {
    return new RelayWatch(
        SuiteService.HOUSEHOLD_REGISTRY,
        relay,
        slot(),
        new Tellings(folder.resolve("tellings.properties")),
        board);
  }

  private static RelaySlot slot() {
    return new RelaySlot(postgres, SuiteService.HOUSEHOLD_REGISTRY);
  }

  private static void lookUntilReady() throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    do {
      assertTrue(System.nanoTime() < limit, "the relay does not run");
      try {
        watch.look();
      } catch (IOException e) {
        Thread.onSpinWait(); // Connect puts its work in order
      }
    } while (!board.areReady(List.of(PART)) || !relay.hasOffsets());
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (connect != null) {
      connect.destroyForcibly().waitFor();
    }
    if (kafka != null) {
      kafka.close();
    }
    postgres.close();
  }

  @Test
  void deliversEveryRowAsABinaryCloudEvent() throws Exception {
    append(AFTER, 2, "{\"householdId\":\"" + HOUSEHOLD + "\",\"members\":4}");

    List<ConsumerRecord<String, String>> records = readTo(AFTER);

    ConsumerRecord<String, String> first = records.get(0);
    ConsumerRecord<String, String> last = records.get(records.size() - 1);
    assertEquals(HOUSEHOLD, first.key());
    assertEquals("{\"householdId\":\"" + HOUSEHOLD + "\",\"name\":\"高沙镇\"}", first.value());
    Map<String, String> headers = headers(first);
    assertEquals(AT, Instant.parse(headers.remove("ce_time")), "ce_time is RFC 3339");
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
    assertEquals("2", headers(last).get("ce_aggregateversion"));
    assertEquals(first.partition(), last.partition());
  }

  /**
   * The log holds rows of a table that had no such column yet, and they have to be told as well.
   */
  @Test
  void carriesTheTraceOfACallAndTellsWhatWasWrittenBeforeThereWereAny() throws Exception {
    relay.stop();
    execute(database.owner(), "alter table outbox drop column traceparent");
    append(OLD, 8, "{}");
    execute(database.owner(), "alter table outbox add column traceparent text");
    append(UNTRACED, 9, "{}");
    execute(
        database.app(),
        """
        insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division, traceparent)
        values ('%s', 'household', '%s', 'org.bangfu.household.registered.v1', '{}', 10, '430525', '%s')
        """
            .formatted(TRACED, HOUSEHOLD, TRACE));
    relay.resume();
    lookUntilReady();

    List<ConsumerRecord<String, String>> records = readTo(TRACED);

    Map<UUID, String> traces = new HashMap<>();
    records.forEach(event ->
        traces.put(
            UUID.fromString(headers(event).get("ce_id")), headers(event).get("traceparent")));
    assertTrue(traces.containsKey(OLD));
    assertNull(traces.get(OLD));
    assertTrue(traces.containsKey(UNTRACED));
    assertNull(traces.get(UNTRACED));
    assertEquals(TRACE, traces.get(TRACED));
  }

  /** Nothing said so: everything was healthy, and this event never came. */
  @Test
  void tellsWhatWasWrittenWhileItsSlotWasGone() throws Exception {
    relay.stop();
    // Connect says that it is stopped before its connection is closed
    slot().drop();
    append(UNSEEN, 3, "{}");

    watch.look();
    assertTrue(detail().startsWith("was stopped by hand"), detail());
    assertFalse(relay.hasOffsets());
    relay.resume();
    lookUntilReady();

    readTo(UNSEEN);
    assertTrue(detail().contains("told again at 20"), detail());
    assertTrue(detail().endsWith("because its slot was missing"), detail());
  }

  /** Connect refuses for a moment what it is asked in the middle of its own business. */
  @Test
  void resumesItsRelayAlsoWhereTheFirstAttemptToTellAgainFailed() throws Exception {
    try (HesitantConnect hesitant = HesitantConnect.before(access)) {
      watch =
          watch(
              new Relay(
                  CLIENT,
                  hesitant.access(),
                  "household-registry",
                  ROOT.resolve("deploy/kafka-connect/household-registry.json")));
      lookUntilReady();
      append(HESITATED, 7, "{}");
      slot().drop();

      IOException refused = assertThrows(IOException.class, watch::look);
      assertTrue(refused.getMessage().contains("/offsets"), refused.getMessage());
      lookUntilReady();

      readTo(HESITATED);
      assertTrue(detail().endsWith("because its slot was missing"), detail());
    } finally {
      watch = watch(relay);
    }
  }

  /** PostgreSQL gives up a slot that holds back too much; the relay was restarted for ever. */
  @Test
  void tellsWhatASlotHeldBackThatWasGivenUp() throws Exception {
    relay.stop();
    append(HELD_BACK, 4, "{}");
    superuser("alter system set max_slot_wal_keep_size = '16MB'");
    superuser("select pg_reload_conf()");
    for (int segment = 0; segment < 6; segment++) {
      superuser("select pg_logical_emit_message(true, 'test', 'x')");
      superuser("select pg_switch_wal()");
    }
    superuser("checkpoint");
    superuser("alter system reset max_slot_wal_keep_size");
    superuser("select pg_reload_conf()");
    assertEquals(RelaySlot.State.LOST, slot().look().state());
    relay.resume();

    lookUntilReady();

    readTo(HELD_BACK);
    assertTrue(detail().endsWith("because its slot was lost"), detail());
  }

  /** An idle database's relay keeps its place although others write on and on. */
  @Test
  void tellsNothingTwiceAfterARestartInAQuietTime() throws Exception {
    append(QUIET, 5, "{}");
    readTo(QUIET);
    superuser("select pg_logical_emit_message(false, 'others', 'x'), pg_switch_wal()");
    superuser("checkpoint");
    String written = query("select pg_current_wal_lsn()");
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!query(
            "select confirmed_flush_lsn >= '%s' from pg_replication_slots where slot_name = '%s'"
                .formatted(written, SLOT))
        .equals("t")) {
      assertTrue(System.nanoTime() < limit, "the slot holds back what others wrote");
    }
    relay.stop();
    relay.resume();
    lookUntilReady();
    append(LAST, 6, "{}");

    assertEquals(1, timesOf(QUIET, readTo(LAST)));
  }

  @Test
  void showsNobodyTheRelaysPassword() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            access.request("/connectors/household-registry").build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertFalse(answer.body().contains(database.relay().password()));
  }

  @Test
  void letsNobodyAtConnectWithoutThePassword() throws Exception {
    for (String path : List.of("/connectors", "/connectors/household-registry/config")) {
      assertEquals(401, statusOf(HttpRequest.newBuilder(access.address().resolve(path))));
    }
    assertEquals(
        401,
        statusOf(
            HttpRequest.newBuilder(access.address().resolve("/connectors/household-registry"))
                .DELETE()));
  }

  /** With all its rights a connector could send where, and as whom, it likes. */
  @Test
  void refusesAConnectorThatSetsMoreOfItsClientsThanHowTheySend() throws Exception {
    String config =
        Files.readString(ROOT.resolve("deploy/kafka-connect/household-registry.json"))
            .replace(
                "producer.override.linger.ms\": \"2\"",
                "producer.override.bootstrap.servers\": \"127.0.0.1:1\"");
    assertEquals(
        400,
        statusOf(
            access
                .request("/connectors/other/config")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(config))));
  }

  private static int statusOf(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String detail() {
    return String.valueOf(
        new StateFile(
                SuiteFolder.of(ROOT, Map.of("BANGFU_HOME", folder.toString()), "demo").state())
            .read()
            .orElseThrow()
            .part(PART)
            .orElseThrow()
            .detail());
  }

  /** All records up to the event's. */
  private static List<ConsumerRecord<String, String>> readTo(UUID id) {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (timesOf(id, records) == 0) {
        assertTrue(System.nanoTime() < limit, "the event does not come");
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static long timesOf(UUID id, List<ConsumerRecord<String, String>> records) {
    return records.stream()
        .filter(event -> id.toString().equals(headers(event).get("ce_id")))
        .count();
  }

  private static void superuser(String sql) throws SQLException {
    query(sql);
  }

  private static String query(String sql) throws SQLException {
    Credentials as = postgres.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database.name()), as.user(), as.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    }
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
                    + " 'org.bangfu.household.registered.v1', ?, ?, '430525', ?)")) {
      insert.setObject(1, id);
      insert.setString(2, HOUSEHOLD);
      insert.setString(3, payload);
      insert.setLong(4, version);
      insert.setObject(5, AT.atOffset(ZoneOffset.ofHours(8)));
      insert.executeUpdate();
    }
  }

  /** In one transaction, as a service does it at its start. */
  private static void migrate(String sql) throws SQLException {
    Credentials owner = database.owner();
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }

  private static void execute(Credentials as, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static KafkaConsumer<String, String> consumer() {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of("bangfu.household.v1"));
    return consumer;
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> event) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : event.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return headers;
  }
}
