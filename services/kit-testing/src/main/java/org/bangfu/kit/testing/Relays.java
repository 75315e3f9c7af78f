package org.bangfu.kit.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bangfu.embedded.KafkaServer;

/**
 * The heartbeats of the relays, each second, as Debezium sends them. A test can silence one, and
 * has to let it speak again.
 */
public final class Relays {
  private static final List<String> SERVICES =
      List.of("household-registry", "needs-and-donations", "consumption-aid");
  // tests and test resources can live in different class loaders
  private static final String SILENT = "bangfu.testing.silent-relay";

  private Relays() {}

  /** From now on nothing is heard from the relay of this service. */
  public static void silence(String service) {
    System.setProperty(SILENT, service);
  }

  /** All speak again. */
  public static void speak() {
    System.clearProperty(SILENT);
  }

  static void beat(KafkaServer kafka) {
    kafka.createTopics(SERVICES.stream().map(Relays::topic).toList(), 1);
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer());
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("relay-heartbeats").factory());
    clock.scheduleAtFixedRate(
        () ->
            SERVICES.stream()
                .filter(service -> !service.equals(System.getProperty(SILENT)))
                .forEach(service -> producer.send(new ProducerRecord<>(topic(service), "{}"))),
        0,
        1,
        TimeUnit.SECONDS);
  }

  private static String topic(String service) {
    return "bangfu.relay-heartbeat." + service;
  }
}
