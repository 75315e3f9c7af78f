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
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Writes;

/** How far each partition has been taken, written in the transaction of the effects. */
@ApplicationScoped
public class Consumed {
  private static final String ADVANCE =
      """
      insert into consumed as c (topic, partition, next_offset)
      select * from unnest(cast(? as text[]), cast(? as int[]), cast(? as bigint[]))
      on conflict (topic, partition)
        do update set next_offset = greatest(c.next_offset, excluded.next_offset)\
      """;

  private final EntityManager entities;
  private final Writes writes;

  Consumed(EntityManager entities, Writes writes) {
    this.entities = entities;
    this.writes = writes;
  }

  /** Notes, with what else is written, that these have been taken, or are kept as dead letters. */
  public void advance(Iterable<ConsumerRecord<String, byte[]>> records) {
    // sorted, so that the rows are always locked in the same order
    Map<String, Map<Integer, Long>> next = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      next.computeIfAbsent(record.topic(), topic -> new TreeMap<>())
          .merge(record.partition(), record.offset() + 1, Math::max);
    }
    writes.run(
        new Written(
            ADVANCE,
            List.of(
                texts(next, (topic, partition) -> topic),
                texts(next, (topic, partition) -> partition.getKey().toString()),
                texts(next, (topic, partition) -> partition.getValue().toString()))));
  }

  private static String[] texts(
      Map<String, Map<Integer, Long>> next,
      BiFunction<String, Map.Entry<Integer, Long>, String> text) {
    return next.entrySet().stream()
        .flatMap(topic ->
            topic.getValue().entrySet().stream().map(part -> text.apply(topic.getKey(), part)))
        .toArray(String[]::new);
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
