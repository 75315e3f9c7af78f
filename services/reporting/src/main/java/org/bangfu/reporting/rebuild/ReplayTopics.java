package org.bangfu.reporting.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangfu.kit.event.EventHandler;
import org.bangfu.kit.event.InboundEvent;
import org.bangfu.kit.event.InboundEvents;
import org.bangfu.kit.event.UnreadableEventException;
import org.bangfu.kit.http.TransientFailure;
import org.bangfu.reporting.completeness.Consumed;
import org.bangfu.reporting.rebuild.Shadow.Letter;
import org.bangfu.reporting.rebuild.Shadow.Position;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the events of the topics into the shadow, by the same code that counts them when they
 * come. What somebody has discarded stays out; what cannot be taken is written down.
 */
@ApplicationScoped
class ReplayTopics {
  private static final int RECORDS = 2000;
  // some thousand events at a time must not fill a small heap
  private static final int BYTES = 4 * 1024 * 1024;

  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final InboundEvents events;
  private final EventHandler handler;
  private final Consumed consumed;
  private final Shadow shadow;

  ReplayTopics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
      InboundEvents events,
      EventHandler handler,
      Consumed consumed,
      Shadow shadow) {
    this.kafka = kafka;
    this.topics = topics;
    this.events = events;
    this.handler = handler;
    this.consumed = consumed;
    this.shadow = shadow;
  }

  /** Takes a batch of records, and hears how many there have been with it. */
  interface Taker {
    void take(List<ConsumerRecord<String, byte[]>> records, long read);
  }

  /** Goes on where the shadow ends. */
  Replay open(long readBefore, Taker progress, BooleanSupplier isStopping) {
    return new Replay(
        consumer(),
        this::counted,
        shadow.positions(),
        readBefore,
        (records, read) -> {
          take(records);
          progress.take(records, read);
        },
        isStopping);
  }

  private Map<TopicPartition, Long> counted() {
    Map<TopicPartition, Long> next = new HashMap<>(consumed.counted().next());
    next.keySet().removeIf(partition -> !topics.contains(partition.topic()));
    return next;
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    Map<Position, Letter> letters = shadow.letters(records);
    List<InboundEvent> readable = new ArrayList<>(records.size());
    Set<Position> unreadable = new HashSet<>();
    Set<Letter> open = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Letter letter = letters.get(Position.of(record));
      if (letter != null && isLetterOf(record, letter)) {
        if (letter.state().equals("DISCARDED")) {
          continue;
        }
        if (letter.state().equals("OPEN")) {
          open.add(letter);
        }
      }
      try {
        readable.add(events.read(record));
      } catch (UnreadableEventException e) {
        unreadable.add(Position.of(record));
      }
    }
    count(readable, unreadable);
    shadow.write(() -> {
      consumed.advance(records);
      unreadable.forEach(at -> {
        Letter letter = letters.get(at);
        shadow.unreadable(at, letter != null);
        open.removeIf(each -> each.equals(letter));
      });
      open.forEach(shadow::read);
    });
  }

  /** Of a topic that was made again, another record stands where the letter's stood. */
  private static boolean isLetterOf(ConsumerRecord<?, ?> record, Letter letter) {
    return letter.loggedAt().toEpochMilli() == record.timestamp();
  }

  /** In halves where one of them cannot be taken, until it is found. */
  private void count(List<InboundEvent> batch, Set<Position> unreadable) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      shadow.write(() -> handler.handle(batch));
    } catch (RuntimeException e) {
      if (TransientFailure.isTransient(e)) {
        throw e;
      }
      if (batch.size() == 1) {
        unreadable.add(Position.of(batch.getFirst().record()));
        return;
      }
      count(batch.subList(0, batch.size() / 2), unreadable);
      count(batch.subList(batch.size() / 2, batch.size()), unreadable);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    // of no group: it commits nothing, and the group of the service goes on
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            String.valueOf(kafka.get("bootstrap.servers")),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            RECORDS,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            BYTES,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
