package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been taken, written in the transaction of the effects. */
@ApplicationScoped
public class Consumed {
  private final EntityManager entities;

  Consumed(EntityManager entities) {
    this.entities = entities;
  }

  /** Notes in the running transaction that these have been taken, or are kept as dead letters. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(Iterable<ConsumerRecord<String, byte[]>> records) {
    // sorted, so that the rows are always locked in the same order
    Map<String, Map<Integer, Long>> next = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      next.computeIfAbsent(record.topic(), topic -> new TreeMap<>())
          .merge(record.partition(), record.offset() + 1, Math::max);
    }
    entities
        .createNativeQuery(
            """
            insert into consumed as c (topic, partition, next_offset)
            select * from unnest(cast(:topics as text[]), cast(:partitions as int[]),
              cast(:offsets as bigint[]))
            on conflict (topic, partition)
              do update set next_offset = greatest(c.next_offset, excluded.next_offset)
            """)
        .setParameter(
            "topics",
            next.entrySet().stream()
                .flatMap(t -> t.getValue().keySet().stream().map(p -> t.getKey()))
                .toArray(String[]::new))
        .setParameter(
            "partitions",
            next.values().stream().flatMap(t -> t.keySet().stream()).toArray(Integer[]::new))
        .setParameter(
            "offsets",
            next.values().stream().flatMap(t -> t.values().stream()).toArray(Long[]::new))
        .executeUpdate();
  }

  /**
   * What has been taken, and what could not be.
   *
   * @param next the next offset of each partition
   * @param openLetters dead letters that nobody has closed, by their topic
   */
  public record Counted(Map<TopicPartition, Long> next, SortedMap<String, Long> openLetters) {}

  /** Both as of one moment, in one statement. */
  @SuppressWarnings("unchecked")
  @Transactional
  public Counted counted() {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select topic, partition, next_offset from consumed
                union all
                select topic, -1, count(*) from dead_letter where state = 'OPEN' group by topic
                """,
                Tuple.class)
            .getResultList();
    Map<TopicPartition, Long> next = new HashMap<>();
    SortedMap<String, Long> open = new TreeMap<>();
    for (Tuple row : rows) {
      String topic = row.get(0, String.class);
      int partition = row.get(1, Integer.class);
      if (partition < 0) {
        open.put(topic, row.get(2, Long.class));
      } else {
        next.put(new TopicPartition(topic, partition), row.get(2, Long.class));
      }
    }
    return new Counted(next, open);
  }
}
