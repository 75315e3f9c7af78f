package org.bangfu.reporting.completeness;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.bangfu.kit.wire.event.BrokerAccess;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Kafka where the topics end, and when each relay was last heard of. */
@ApplicationScoped
class LookAtTopics {
  private static final int PATIENCE_SECONDS = 5;
  private static final String HEARTBEAT = "bangfu.relay-heartbeat.";

  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final List<String> relays;
  private @Nullable Admin admin;

  LookAtTopics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
      @ConfigProperty(name = "bangfu.completeness.relays") List<String> relays) {
    this.kafka = kafka;
    this.topics = topics;
    this.relays = relays;
  }

  /**
   * What Kafka said.
   *
   * @param topics those that are counted
   * @param ends of the partitions of the topics that are counted
   * @param absent those of the topics that do not exist
   * @param heardOf when each relay last beat, by the clock of its machine; {@link Instant#MIN} for
   *     one that has no topic or has not beaten
   */
  record Seen(
      List<String> topics,
      Map<TopicPartition, Long> ends,
      List<String> absent,
      Map<String, Instant> heardOf) {}

  Seen look() throws ExecutionException, TimeoutException, InterruptedException {
    List<String> all = new ArrayList<>(topics);
    relays.forEach(relay -> all.add(HEARTBEAT + relay));
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    List<String> absent = new ArrayList<>();
    for (var described : admin().describeTopics(all).topicNameValues().entrySet()) {
      int partitions = partitions(described.getValue());
      if (partitions == 0 && topics.contains(described.getKey())) {
        absent.add(described.getKey());
      }
      for (int p = 0; p < partitions; p++) {
        asked.put(
            new TopicPartition(described.getKey(), p),
            topics.contains(described.getKey()) ? OffsetSpec.latest() : OffsetSpec.maxTimestamp());
      }
    }
    Map<TopicPartition, ListOffsetsResultInfo> answered =
        admin().listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, Long> ends = new HashMap<>();
    Map<String, Instant> heardOf = new TreeMap<>();
    relays.forEach(relay -> heardOf.put(relay, Instant.MIN));
    answered.forEach((partition, info) -> {
      if (topics.contains(partition.topic())) {
        ends.put(partition, info.offset());
      } else if (info.timestamp() >= 0) {
        heardOf.merge(
            partition.topic().substring(HEARTBEAT.length()),
            Instant.ofEpochMilli(info.timestamp()),
            (a, b) -> a.isAfter(b) ? a : b);
      }
    });
    return new Seen(topics, ends, absent, heardOf);
  }

  /** 0 for a topic that does not exist. */
  private static int partitions(KafkaFuture<TopicDescription> topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return topic.get(PATIENCE_SECONDS, TimeUnit.SECONDS).partitions().size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return 0;
      }
      throw e;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(BrokerAccess.of(kafka));
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(2));
    }
  }
}
