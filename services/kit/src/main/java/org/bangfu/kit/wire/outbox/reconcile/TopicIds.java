package org.bangfu.kit.wire.outbox.reconcile;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Looks for events on their topics, by their ids. It belongs to no group and moves nobody. */
@ApplicationScoped
class TopicIds {
  /** Records bear the clock of who relays them, and that is another one than the database's. */
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

  /** Before something is told again it is looked for as if a clock were quite wrong. */
  private static final Duration CLOCKS_AT_WORST = Duration.ofDays(1);

  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Map<String, Object> kafka;

  TopicIds(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /**
   * Which of the events are not on their topics, all of them read to the end that they have now.
   *
   * @throws RuntimeException of Kafka, if it cannot be read
   */
  Set<UUID> missing(Collection<OutboxEvent> events) {
    if (events.isEmpty()) {
      return Set.of();
    }
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Set<UUID> missing = missing(consumer, events, CLOCKS_DIFFER_BY);
      return missing.isEmpty()
          ? missing
          : missing(
              consumer,
              events.stream().filter(event -> missing.contains(event.id())).toList(),
              CLOCKS_AT_WORST);
    }
  }

  private static Set<UUID> missing(
      KafkaConsumer<byte[], byte[]> consumer, Collection<OutboxEvent> events, Duration before) {
    Map<String, Set<UUID>> wanted = new HashMap<>();
    Map<TopicPartition, Long> from = new HashMap<>();
    events.stream()
        .collect(Collectors.groupingBy(OutboxEvent::topic))
        .forEach((topic, told) -> {
          Set<UUID> ids = new HashSet<>();
          Instant oldest = Instant.MAX;
          for (OutboxEvent event : told) {
            ids.add(event.id());
            oldest = event.occurredAt().isBefore(oldest) ? event.occurredAt() : oldest;
          }
          wanted.put(topic, ids);
          for (TopicPartition partition : partitions(consumer, topic)) {
            from.put(partition, oldest.minus(before).toEpochMilli());
          }
        });
    consumer.assign(from.keySet());
    Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
    Map<TopicPartition, @Nullable OffsetAndTimestamp> begins = consumer.offsetsForTimes(from);
    ends.forEach((partition, end) -> {
      OffsetAndTimestamp begin = begins.get(partition);
      consumer.seek(partition, begin == null ? end : begin.offset());
    });
    read(consumer, wanted, ends);
    return wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** A topic that is not there has no partitions, and nothing is on it. */
  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    return partitions == null
        ? List.of()
        : partitions.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<String, Set<UUID>> wanted,
      Map<TopicPartition, Long> ends) {
    long heard = System.nanoTime();
    while (true) {
      List<TopicPartition> left = new ArrayList<>();
      for (TopicPartition partition : consumer.assignment()) {
        if (!wanted.getOrDefault(partition.topic(), Set.of()).isEmpty()
            && consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
          left.add(partition);
        }
      }
      if (left.isEmpty()) {
        return;
      }
      if (left.size() < consumer.assignment().size()) {
        consumer.assign(left);
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
      for (ConsumerRecord<byte[], byte[]> record : records) {
        UUID id = id(record);
        Set<UUID> ofTopic = wanted.get(record.topic());
        if (id != null && ofTopic != null) {
          ofTopic.remove(id);
        }
      }
      if (!records.isEmpty()) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new TimeoutException("Kafka gives no records of " + left);
      }
    }
  }

  private static @Nullable UUID id(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader("ce_id");
    if (header == null || header.value() == null) {
      return null;
    }
    try {
      return UUID.fromString(new String(header.value(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove("group.id");
    settings.put("enable.auto.commit", "false");
    settings.put("allow.auto.create.topics", "false");
    settings.put("auto.offset.reset", "earliest");
    settings.put("client.id", "outbox-reconciliation");
    settings.put("default.api.timeout.ms", "15000");
    settings.put("request.timeout.ms", "10000");
    // the values are of no interest and should fill no memory
    settings.put("fetch.max.bytes", "4194304");
    settings.put("max.partition.fetch.bytes", "1048576");
    settings.put("max.poll.records", "2000");
    Deserializer<byte[]> nothing = (topic, data) -> EMPTY;
    return new KafkaConsumer<>(settings, nothing, nothing);
  }

  private static final byte[] EMPTY = new byte[0];
}
