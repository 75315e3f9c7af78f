package org.bangfu.kit.wire.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bangfu.kit.guard.identity.RowFloor;

/** The tables that are made beside those that are read. */
@ApplicationScoped
public class Shadow {
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
  record Letter(UUID id, String state) {}

  /**
   * Runs what writes to the tables in a transaction in which their names mean the shadow's and
   * nothing else. As long as it runs, nobody ends the rebuild and throws the shadow away.
   *
   * @throws RebuildStoppedException if the rebuild does not run any more: its life has passed to
   *     another instance, and the shadow may be that one's
   */
  public void write(UUID run, Runnable work) {
    QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .run(() -> {
          // events come from all divisions
          floor.widen();
          enter(run);
          work.run();
        });
  }

  /**
   * Nobody waits for what is written here to be on the disk: a database that falls loses the
   * rebuild's own connection with it, and then the rebuild ends; what ends it well is written after
   * all of this.
   */
  private void enter(UUID run) {
    if (entities
        .createNativeQuery(
            """
            select set_config('search_path', 'rebuild', true) || set_config('synchronous_commit', 'off', true)
            from rebuild_run where id = :run and state = 'RUNNING' for share
            """,
            String.class)
        .setParameter("run", run)
        .getResultList()
        .isEmpty()) {
      throw new RebuildStoppedException("Another instance has ended it.");
    }
  }

  /** How far the shadow has been filled. */
  @SuppressWarnings("unchecked")
  Map<TopicPartition, Long> positions(UUID run) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    write(
        run,
        () ->
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

  /**
   * The dead letters among the records. Of a topic that was made again, another record stands where
   * the letter's stood: it was logged at another time.
   */
  @SuppressWarnings("unchecked")
  Map<Position, Letter> letters(UUID run, Collection<? extends ConsumerRecord<?, ?>> records) {
    Map<Position, Letter> letters = new HashMap<>();
    write(
        run,
        () ->
            ((List<Tuple>)
                    entities
                        .createNativeQuery(
                            """
                            select d.id, d.topic, d."partition", d."offset", d.state
                            from unnest(cast(:topics as text[]), cast(:partitions as int[]),
                              cast(:offsets as bigint[]), cast(:logged as timestamptz[])) as r(t, p, o, at)
                            join public.dead_letter d on d.topic = r.t and d."partition" = r.p
                              and d."offset" = r.o and d.logged_at = r.at
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
                        .setParameter(
                            "logged", records.stream().map(Shadow::loggedAt).toArray(String[]::new))
                        .getResultList())
                .forEach(row ->
                    letters.put(
                        new Position(
                            row.get(1, String.class),
                            row.get(2, Integer.class),
                            row.get(3, Long.class)),
                        new Letter(row.get(0, UUID.class), row.get(4, String.class)))));
    return letters;
  }

  /** Those of the events that somebody has discarded, wherever they stood then. */
  @SuppressWarnings("unchecked")
  Set<UUID> discarded(UUID run, Collection<UUID> events) {
    Set<UUID> discarded = new HashSet<>();
    if (events.isEmpty()) {
      return discarded;
    }
    write(
        run,
        () ->
            discarded.addAll(
                (List<UUID>)
                    entities
                        .createNativeQuery(
                            """
                            select event_id from public.dead_letter
                            where state = 'DISCARDED' and event_id = any(cast(:events as uuid[]))
                            """,
                            UUID.class)
                        .setParameter(
                            "events", events.stream().map(UUID::toString).toArray(String[]::new))
                        .getResultList()));
    return discarded;
  }

  private static String loggedAt(ConsumerRecord<?, ?> record) {
    return Instant.ofEpochMilli(record.timestamp()).toString();
  }

  /** Writes down, in the running transaction, what could not be read. */
  void unreadable(ConsumerRecord<?, ?> record, boolean isTold) {
    entities
        .createNativeQuery(
            """
            insert into rebuild.unreadable (topic, "partition", "offset", logged_at, told)
            values (:topic, :partition, :offset, cast(:logged as timestamptz), :told)
            on conflict do nothing
            """)
        .setParameter("topic", record.topic())
        .setParameter("partition", record.partition())
        .setParameter("offset", record.offset())
        .setParameter("logged", loggedAt(record))
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
