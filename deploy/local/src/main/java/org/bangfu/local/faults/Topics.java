package org.bangfu.local.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning to where they end now. */
public final class Topics {
  private Topics() {}

  /** Names of the topics that carry events, and of those that take what could not be read. */
  public static final String EVENTS = "bangfu\\.[a-z]+\\.v1";

  public static final String DEAD_LETTERS = ".+\\.dlq";

  /** Every record of the topics whose names match. */
  public static void read(
      String bootstrapServers, String names, Consumer<ConsumerRecord<String, String>> each) {
    readOn(bootstrapServers, names, new HashMap<>(), each);
  }

  /**
   * Every record that came since the last time.
   *
   * @param positions where each partition was left; moved on to where it ends now
   */
  static void readOn(
      String bootstrapServers,
      String names,
      Map<TopicPartition, Long> positions,
      Consumer<ConsumerRecord<String, String>> each) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().matches(names))
              .map(Map.Entry::getValue)
              .flatMap(Collection::stream)
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("no topic is named " + names);
      }
      consumer.assign(partitions);
      consumer.beginningOffsets(partitions).forEach(positions::putIfAbsent);
      partitions.forEach(p -> consumer.seek(p, positions.getOrDefault(p, 0L)));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(each);
      }
      partitions.forEach(p -> positions.put(p, consumer.position(p)));
    }
  }
}
