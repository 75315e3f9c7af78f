package org.bangfu.kit.wire.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;

/** The rebuilds that were asked for, and what became of them. */
@ApplicationScoped
public class Rebuilds {
  private static final UUID BEGINNING = new UUID(0, 0);

  private final EntityManager entities;

  Rebuilds(EntityManager entities) {
    this.entities = entities;
  }

  /** Writes down that one begins. */
  @Transactional
  Rebuild begin(String source, String actor) {
    UUID id = Ids.next();
    entities
        .createNativeQuery(
            """
            insert into rebuild_run (id, source, state, asked_by)
            values (:id, :source, 'RUNNING', :actor)
            """)
        .setParameter("id", id)
        .setParameter("source", source)
        .setParameter("actor", actor)
        .executeUpdate();
    return find(id).orElseThrow();
  }

  /** Whether one runs or waits for a decision. */
  @Transactional
  boolean isOneOpen() {
    return isOne("in ('RUNNING', 'DIFFERENT')");
  }

  /** Whether one runs, or did until its service ended. */
  @Transactional
  boolean isOneRunning() {
    return isOne("= 'RUNNING'");
  }

  private boolean isOne(String state) {
    return !entities
        .createNativeQuery("select 1 from rebuild_run where state " + state, Integer.class)
        .getResultList()
        .isEmpty();
  }

  /**
   * Writes down what was decided about one that waits for it.
   *
   * @return whether it waited
   */
  @Transactional
  boolean decide(UUID id, RebuildState next, String actor, String reason) {
    return entities
            .createNativeQuery(
                """
                update rebuild_run set state = :next, decided_at = clock_timestamp(),
                  decided_by = :actor, reason = :reason, failure = null,
                  ended_at = case when :next = 'RUNNING' then null else clock_timestamp() end
                where id = :id and state = 'DIFFERENT'
                """)
            .setParameter("next", next.name())
            .setParameter("actor", actor)
            .setParameter("reason", reason)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  @Transactional
  public Optional<Rebuild> find(UUID id) {
    return rows("where id = :id", id, 1).stream().findFirst();
  }

  /**
   * The newest first.
   *
   * @param after the last one of the page before; all zeros for the first page
   */
  @Transactional
  public List<Rebuild> list(UUID after, int rows) {
    return rows(after.equals(BEGINNING) ? "where id > :id" : "where id < :id", after, rows);
  }

  @SuppressWarnings("unchecked")
  private List<Rebuild> rows(String where, UUID id, int rows) {
    List<Tuple> found =
        entities
            .createNativeQuery(
                """
                select id, source, state, asked_at, asked_by, records_read, unreadable,
                  unreadable_untold, ended_at, failure, decided_at, decided_by, reason
                from rebuild_run
                """
                    + where
                    + " order by id desc",
                Tuple.class)
            .setParameter("id", id)
            .setMaxResults(rows)
            .getResultList();
    return found.stream().map(Rebuilds::rebuild).toList();
  }

  private static Rebuild rebuild(Tuple row) {
    return new Rebuild(
        row.get("id", UUID.class),
        row.get("source", String.class),
        RebuildState.valueOf(row.get("state", String.class)),
        row.get("asked_at", Instant.class),
        row.get("asked_by", String.class),
        row.get("records_read", Long.class),
        row.get("unreadable", Long.class),
        row.get("unreadable_untold", Long.class),
        row.get("ended_at", Instant.class),
        row.get("failure", String.class),
        row.get("decided_at") == null
            ? null
            : new Rebuild.Decision(
                row.get("decided_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("reason", String.class)));
  }
}
