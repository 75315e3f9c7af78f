package org.bangfu.reporting.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far each partition has been counted, written in the transaction of the facts. */
@ApplicationScoped
public class Consumed {
  private final EntityManager entities;

  Consumed(EntityManager entities) {
    this.entities = entities;
  }

  /** Records in the running transaction that these have been counted. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(Iterable<ConsumerRecord<String, byte[]>> records) {
    write(records);
  }

  /** Records that nothing more is to be done with these, some of which are dead letters. */
  @Transactional
  public void settle(Iterable<ConsumerRecord<String, byte[]>> records) {
    write(records);
  }

  private void write(Iterable<ConsumerRecord<String, byte[]>> records) {
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

  @SuppressWarnings("unchecked")
  @Transactional
  Map<TopicPartition, Long> nextOffsets() {
    List<Tuple> rows =
        entities
            .createNativeQuery("select topic, partition, next_offset from consumed", Tuple.class)
            .getResultList();
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Tuple row : rows) {
      offsets.put(
          new TopicPartition(row.get(0, String.class), row.get(1, Integer.class)),
          row.get(2, Long.class));
    }
    return offsets;
  }
}
