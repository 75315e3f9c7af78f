package org.bangfu.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Speaks to the Kafka of the tests as another service's relay would. */
public final class Events {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private Events() {}

  /**
   * Publishes an event with a new id and returns once the broker has it.
   *
   * @param payload an object to write as JSON, or the JSON itself as a string
   * @return the event's id
   */
  public static UUID send(
      String aggregate, String type, UUID subject, long version, String division, Object payload) {
    UUID id = UUID.randomUUID();
    send(id, aggregate, type, subject, version, division, payload);
    return id;
  }

  /** Publishes an event with a given id, for repeats. */
  public static void send(
      UUID id,
      String aggregate,
      String type,
      UUID subject,
      long version,
      String division,
      Object payload) {
    send(id, aggregate, type, subject, version, division, payload, Instant.now());
  }

  /** The same of an event that its sender wrote at a moment of the past. */
  public static void send(
      UUID id,
      String aggregate,
      String type,
      UUID subject,
      long version,
      String division,
      Object payload,
      Instant writtenAt) {
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            "/bangfu/test",
            "ce_time",
            writtenAt.toString(),
            "ce_subject",
            subject.toString(),
            "ce_division",
            division,
            "ce_aggregateversion",
            Long.toString(version),
            "content-type",
            "application/json");
    sendRaw(
        Backends.topic(aggregate),
        subject.toString(),
        json(payload).getBytes(StandardCharsets.UTF_8),
        headers);
  }

  /** Publishes whatever bytes and headers, for what no decent sender would send. */
  public static void sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
    Map<String, byte[]> bytes = new HashMap<>();
    headers.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    sendBytes(topic, key, value, bytes);
  }

  /** The same with headers in any encoding, and without a key where it is null. */
  public static void sendBytes(
      String topic, @Nullable String key, byte[] value, Map<String, byte[]> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach((name, bytes) -> record.headers().add(name, bytes));
    try {
      Producer.SHARED.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything that a topic holds now. */
  public static List<ConsumerRecord<String, byte[]>> all(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers(), "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private static String json(Object payload) {
    try {
      return payload instanceof String text ? text : JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String bootstrapServers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  private static final class Producer {
    static final KafkaProducer<String, byte[]> SHARED =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }
}
