package org.bangfu.kit.wire.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.wire.event.BrokerAccess;
import org.bangfu.kit.wire.event.Consumed;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.InboundEvents;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.kit.wire.rebuild.Shadow.Letter;
import org.bangfu.kit.wire.rebuild.Shadow.Position;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the events of the topics into the shadow, by the same code that takes them when they come.
 * What somebody has discarded stays out; what cannot be taken is written down.
 */
@ApplicationScoped
class ReplayTopics {
  private static final int RECORDS = 2000;
  // some thousand events at a time must not fill a small heap
  private static final int BYTES = 4 * 1024 * 1024;

  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final String group;
  private final InboundEvents events;
  private final EventHandler handler;
  private final Consumed consumed;
  private final Shadow shadow;

  ReplayTopics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
      @ConfigProperty(name = "mp.messaging.incoming.events.group.id") String group,
      InboundEvents events,
      EventHandler handler,
      Consumed consumed,
      Shadow shadow) {
    this.kafka = kafka;
    this.topics = topics;
    this.group = group;
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
  Replay open(Rebuild rebuild, Taker progress, BooleanSupplier isStopping) {
    UUID run = rebuild.id();
    // what was made up to a decision is whole
    Filling filling = new Filling(handler, rebuild.decision() == null);
    return new Replay(
        consumer(),
        this::taken,
        shadow.positions(run),
        rebuild.recordsRead(),
        (records, read) -> {
          take(run, records, filling);
          progress.take(records, read);
        },
        filling,
        isStopping);
  }

  /**
   * The next offset of each partition. What the group has committed has had its effect, also where
   * the database has no note of it, or an older one because it was restored.
   */
  private Map<TopicPartition, Long> taken(KafkaConsumer<String, byte[]> consumer) {
    Map<TopicPartition, Long> next = new HashMap<>(consumed.counted().next());
    next.keySet().removeIf(partition -> !topics.contains(partition.topic()));
    Set<TopicPartition> all =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> topics.contains(topic.getKey()))
            .flatMap(topic -> topic.getValue().stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toSet());
    consumer
        .committed(all)
        .forEach((partition, at) -> {
          if (at != null) {
            next.merge(partition, at.offset(), Math::max);
          }
        });
    return next;
  }

  private void take(UUID run, List<ConsumerRecord<String, byte[]>> records, Filling filling) {
    Map<Position, Letter> letters = shadow.letters(run, records);
    List<InboundEvent> readable = new ArrayList<>(records.size());
    Set<ConsumerRecord<String, byte[]>> unreadable = new HashSet<>();
    Set<Letter> open = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Letter letter = letters.get(Position.of(record));
      if (letter != null && letter.state().equals("DISCARDED")) {
        continue;
      }
      if (letter != null && letter.state().equals("OPEN")) {
        open.add(letter);
      }
      try {
        readable.add(events.read(record));
      } catch (UnreadableEventException e) {
        unreadable.add(record);
      }
    }
    // an event that was told again stands elsewhere
    Set<UUID> discarded =
        shadow.discarded(run, readable.stream().map(InboundEvent::id).distinct().toList());
    if (!discarded.isEmpty()) {
      readable.stream()
          .filter(event -> discarded.contains(event.id()))
          .map(event -> Position.of(event.record()))
          .forEach(at -> open.removeIf(each -> each.equals(letters.get(at))));
      readable.removeIf(event -> discarded.contains(event.id()));
    }
    make(run, readable, unreadable, filling);
    shadow.write(
        run,
        () -> {
          consumed.advance(records);
          unreadable.forEach(record -> {
            Letter letter = letters.get(Position.of(record));
            shadow.unreadable(record, letter != null);
            open.removeIf(each -> each.equals(letter));
          });
          open.forEach(shadow::read);
        });
  }

  /** In halves where one of them cannot be taken, until it is found. */
  private void make(
      UUID run,
      List<InboundEvent> batch,
      Set<ConsumerRecord<String, byte[]>> unreadable,
      Filling filling) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      shadow.write(run, () -> filling.take(batch));
    } catch (RebuildStoppedException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      boolean isTooMuch = TransientFailure.isTimeLimit(e) && batch.size() > 1;
      if (TransientFailure.isTransient(e) && !isTooMuch) {
        throw e;
      }
      if (batch.size() == 1) {
        unreadable.add(batch.getFirst().record());
        return;
      }
      make(run, batch.subList(0, batch.size() / 2), unreadable, filling);
      make(run, batch.subList(batch.size() / 2, batch.size()), unreadable, filling);
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    // it joins no group and commits nothing: its group is that of the service, to ask how far it is
    Map<String, Object> settings = BrokerAccess.of(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
