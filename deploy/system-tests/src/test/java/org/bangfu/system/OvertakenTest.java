package org.bangfu.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bangfu.embedded.KafkaServer;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged service that takes events while a newer release takes a column away from beneath it.
 */
class OvertakenTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final TopicPartition PLACE = new TopicPartition("bangfu.household.v1", 0);
  private static final String TAKEN = "select coalesce(max(next_offset), 0) from consumed";

  @TempDir Path folder;

  @Test
  void leavesTheEventWhereItIsAndEndsAsAStartWould() throws Exception {
    Path log = folder.resolve("reporting.log");
    try (PostgresServer server = PostgresServer.start(folder.resolve("postgres"), 0, false);
        KafkaServer kafka = KafkaServer.start(folder.resolve("kafka"), 0)) {
      ServiceDatabase database = server.createServiceDatabase("reporting");
      kafka.createTopics(topics(), 1);
      Process service =
          PackagedReporting.with(database, true, kafka.bootstrapServers())
              .redirectOutput(log.toFile())
              .start();
      try {
        tell(kafka);
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> PackagedReporting.number(server, TAKEN) == 1);
        PackagedReporting.change(
            server,
            """
            alter table fact rename column subject to about;
            select fits_from('20991231.2359', 'fact.subject is gone')
            """);
        tell(kafka);
        assertTrue(
            service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), () -> "it goes on: " + log);
      } finally {
        service.destroyForcibly().waitFor();
      }
      String said = Files.readString(log);
      assertEquals(PackagedReporting.REFUSED, service.exitValue(), said);
      String last = PackagedReporting.lastLine(said);
      assertTrue(
          last.matches(
              "reporting does not go on: it knows its schema up to [0-9.]+, and the database is for"
                  + " builds that know 20991231\\.2359 \\(fact\\.subject is gone\\): start a newer"
                  + " release of it\\."),
          said);
      assertEquals(0, PackagedReporting.number(server, "select count(*) from dead_letter"), said);
      assertEquals(1, PackagedReporting.number(server, TAKEN), said);
      assertTrue(acknowledged(kafka) <= 1, said);
    }
  }

  private static List<String> topics() throws Exception {
    Path settings =
        Path.of(System.getProperty("bangfu.root"))
            .resolve("services/reporting/src/main/resources/application.properties");
    String named = "mp.messaging.incoming.events.topics=";
    return Files.readAllLines(settings).stream()
        .filter(line -> line.startsWith(named))
        .flatMap(line -> List.of(line.substring(named.length()).split(",", -1)).stream())
        .toList();
  }

  private static void tell(KafkaServer kafka) throws Exception {
    String household = UUID.randomUUID().toString();
    ProducerRecord<String, String> record =
        new ProducerRecord<>(
            PLACE.topic(),
            household,
            """
            {"householdId": "%s", "division": "430525103259", "members": 4, "occurredOn": "2019-03-18"}
            """
                .formatted(household));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "org.bangfu.household.registered.v1",
            "ce_source", "/bangfu/test",
            "ce_time", "2026-11-22T08:00:00Z",
            "ce_subject", household,
            "ce_division", "430525103259",
            "ce_aggregateversion", "1")
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get();
    }
  }

  private static long acknowledged(KafkaServer kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      OffsetAndMetadata offset =
          admin
              .listConsumerGroupOffsets("reporting")
              .partitionsToOffsetAndMetadata()
              .get()
              .get(PLACE);
      return offset == null ? 0 : offset.offset();
    }
  }
}
