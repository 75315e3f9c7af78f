package org.bangfu.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bangfu.kit.identity.RowFloor;

/** The tables that are made beside those that are read. */
@ApplicationScoped
class Shadow {
  private static final int SECONDS = 600;

  private final EntityManager entities;
  private final RowFloor floor;

  Shadow(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  /** Where a record stands. */
  record Position(String topic, int partition, long offset) {
    static Position of(ConsumerRecord<?, ?> record) {
      return new Position(record.topic(), record.partition(), record.offset());
    }
  }

  /** A dead letter as far as it matters here. */
  record Letter(UUID id, String state, Instant loggedAt) {}

  /** Runs what writes to the tables in a transaction in which their names mean the shadow's. */
  void write(Runnable work) {
    QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .run(() -> {
          // events come from all divisions
          floor.widen();
          entities
              .createNativeQuery(
                  "select set_config('search_path', 'rebuild, public', true)", String.class)
              .getSingleResult();
          work.run();
        });
  }

  /** How far the shadow has been filled. */
  @SuppressWarnings("unchecked")
  Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    write(() ->
        ((List<Tuple>)
                entities
                    .createNativeQuery(
                        "select topic, partition, next_offset from consumed", Tuple.class)
                    .getResultList())
            .forEach(row ->
                positions.put(
                    new TopicPartition(row.get(0, String.class), row.get(1, Integer.class)),
                    row.get(2, Long.class))));
    return positions;
  }

  /** The dead letters among the records. */
  @SuppressWarnings("unchecked")
  Map<Position, Letter> letters(Collection<? extends ConsumerRecord<?, ?>> records) {
    Map<Position, Letter> letters = new HashMap<>();
    write(() ->
        ((List<Tuple>)
                entities
                    .createNativeQuery(
                        """
                        select d.id, d.topic, d."partition", d."offset", d.state, d.logged_at
                        from unnest(cast(:topics as text[]), cast(:partitions as int[]),
                          cast(:offsets as bigint[])) as r(t, p, o)
                        join dead_letter d on d.topic = r.t and d."partition" = r.p and d."offset" = r.o
                        """,
                        Tuple.class)
                    .setParameter(
                        "topics",
                        records.stream().map(ConsumerRecord::topic).toArray(String[]::new))
                    .setParameter(
                        "partitions",
                        records.stream().map(ConsumerRecord::partition).toArray(Integer[]::new))
                    .setParameter(
                        "offsets",
                        records.stream().map(ConsumerRecord::offset).toArray(Long[]::new))
                    .getResultList())
            .forEach(row ->
                letters.put(
                    new Position(
                        row.get(1, String.class),
                        row.get(2, Integer.class),
                        row.get(3, Long.class)),
                    new Letter(
                        row.get(0, UUID.class),
                        row.get(4, String.class),
                        row.get(5, Instant.class)))));
    return letters;
  }

  /** Writes down, in the running transaction, what could not be read. */
  void unreadable(Position at, boolean isTold) {
    entities
        .createNativeQuery(
            "insert into rebuild.unreadable values (:topic, :partition, :offset, :told) on conflict"
                + " do nothing")
        .setParameter("topic", at.topic)
        .setParameter("partition", at.partition)
        .setParameter("offset", at.offset)
        .setParameter("told", isTold)
        .executeUpdate();
  }

  /** Writes down, in the running transaction, that an open dead letter's record could be read. */
  void read(Letter letter) {
    entities
        .createNativeQuery("insert into rebuild.read_letter values (:id) on conflict do nothing")
        .setParameter("id", letter.id)
        .executeUpdate();
  }
}
