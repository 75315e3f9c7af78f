package org.bangfu.kit.wire.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.bangfu.kit.wire.rebuild.ReplayTopics.Taker;

/** Reads the topics from their beginnings, up to what has been taken, and never beyond. */
final class Replay implements Source {
  // so near that the rest may be read while nobody else takes events
  private static final long NEAR = 1000;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Function<KafkaConsumer<String, byte[]>, Map<TopicPartition, Long>> taken;
  private final Map<TopicPartition, Long> positions;
  private final Taker taker;
  private final Filling filling;
  private final BooleanSupplier isStopping;
  private long read;

  /**
   * @param taken the next offset of each partition that others have taken
   * @param positions how far the replay has come before
   */
  Replay(
      KafkaConsumer<String, byte[]> consumer,
      Function<KafkaConsumer<String, byte[]>, Map<TopicPartition, Long>> taken,
      Map<TopicPartition, Long> positions,
      long readBefore,
      Taker taker,
      Filling filling,
      BooleanSupplier isStopping) {
    this.consumer = consumer;
    this.taken = taken;
    this.positions = new HashMap<>(positions);
    this.read = readBefore;
    this.taker = taker;
    this.filling = filling;
    this.isStopping = isStopping;
  }

  @Override
  public void catchUp() {
    long before;
    do {
      before = read;
      readTo(targets());
    } while (read - before > NEAR);
  }

  @Override
  public void settle(OwnConnection own) throws SQLException {
    filling.settle(own);
    // what came meanwhile
    catchUp();
  }

  @Override
  public long read() {
    return read;
  }

  /**
   * What has been taken of each partition, or its end where it is shorter: then the topic was made
   * again, and holds what it holds.
   */
  private Map<TopicPartition, Long> targets() {
    Map<TopicPartition, Long> targets = new HashMap<>(taken.apply(consumer));
    Map<String, List<PartitionInfo>> there = consumer.listTopics();
    targets
        .keySet()
        .removeIf(p -> there.getOrDefault(p.topic(), List.of()).size() <= p.partition());
    boolean isOther = !consumer.assignment().equals(targets.keySet());
    if (isOther) {
      consumer.assign(targets.keySet());
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(targets.keySet());
    targets.replaceAll((partition, next) -> Math.min(next, ends.getOrDefault(partition, 0L)));
    consumer
        .beginningOffsets(targets.keySet())
        .forEach((partition, beginning) -> positions.merge(partition, beginning, Math::max));
    if (isOther) {
      targets.keySet().forEach(partition -> consumer.seek(partition, at(partition)));
    }
    return targets;
  }

  private void readTo(Map<TopicPartition, Long> targets) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Set<TopicPartition> open =
          Set.copyOf(targets.keySet().stream().filter(p -> isOpen(p, targets)).toList());
      if (open.isEmpty()) {
        return;
      }
      consumer.pause(targets.keySet().stream().filter(p -> !open.contains(p)).toList());
      consumer.resume(open);
      if (isStopping.getAsBoolean()) {
        throw new RebuildStoppedException("The service was stopped.");
      }
      List<ConsumerRecord<String, byte[]>> wanted = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.offset() < targets.getOrDefault(partition, 0L)) {
          wanted.add(record);
        }
      }
      boolean moved = false;
      if (!wanted.isEmpty()) {
        read += wanted.size();
        taker.take(wanted, read);
      }
      for (TopicPartition partition : open) {
        long target = targets.getOrDefault(partition, 0L);
        long now = consumer.position(partition);
        if (now > target) {
          // what lies behind is read when it has been taken
          consumer.seek(partition, target);
          now = target;
        }
        moved |= now > at(partition);
        positions.put(partition, now);
      }
      if (moved) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new RebuildStoppedException("Kafka gave nothing for a minute.");
      }
    }
  }

  private boolean isOpen(TopicPartition partition, Map<TopicPartition, Long> targets) {
    return at(partition) < targets.getOrDefault(partition, 0L);
  }

  private long at(TopicPartition partition) {
    return positions.getOrDefault(partition, 0L);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
