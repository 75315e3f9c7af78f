package org.bangfu.local.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The ids of all events on the topics; each record is read once. */
final class EventIds {
  private final String bootstrapServers;
  private final Set<String> seen = new HashSet<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  EventIds(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Reads on to where the topics end now. */
  Set<String> all() {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", "10000"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .listTopics()
          .forEach((topic, infos) -> {
            if (topic.matches(Topics.EVENTS)) {
              infos.forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
            }
          });
      consumer.assign(partitions);
      partitions.forEach(p -> consumer.seek(p, positions.getOrDefault(p, 0L)));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer
            .poll(Duration.ofMillis(500))
            .forEach(record -> {
              Header id = record.headers().lastHeader("ce_id");
              if (id != null) {
                seen.add(new String(id.value(), StandardCharsets.UTF_8));
              }
            });
      }
      partitions.forEach(p -> positions.put(p, consumer.position(p)));
    }
    return seen;
  }
}
