package org.bangfu.kit.wire.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** The rebuilds that were asked for, and what they found. */
@ApplicationScoped
public class Rebuilds {
  private static final UUID BEGINNING = new UUID(0, 0);
  private static final Pattern SNAKE = Pattern.compile("_([a-z])");

  private final EntityManager entities;
  private final ObjectMapper json;

  Rebuilds(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
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

  /** How much differs, of each kind; nothing of a kind that does not. */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<Difference.Count> counts(UUID id) {
    return ((List<Tuple>)
            entities
                .createNativeQuery(
                    """
                    select table_name, kind, of_what, differing from rebuild_count
                    where run = :id order by table_name, kind, of_what
                    """,
                    Tuple.class)
                .setParameter("id", id)
                .getResultList())
        .stream()
            .map(row ->
                new Difference.Count(
                    row.get(0, String.class),
                    DifferenceKind.valueOf(row.get(1, String.class)),
                    row.get(2, String.class).isEmpty() ? null : row.get(2, String.class),
                    row.get(3, Long.class)))
            .toList();
  }

  /** Some of what differs, in the divisions of the transaction. */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<Difference> differences(UUID id) {
    return ((List<Tuple>)
            entities
                .createNativeQuery(
                    """
                    select table_name, kind, division, cast(row_shown as text), cast(live as text),
                      cast(rebuilt as text)
                    from rebuild_difference where run = :id order by table_name, kind, number
                    """,
                    Tuple.class)
                .setParameter("id", id)
                .getResultList())
        .stream().map(this::difference).toList();
  }

  private Difference difference(Tuple row) {
    return new Difference(
        row.get(0, String.class),
        DifferenceKind.valueOf(row.get(1, String.class)),
        new DivisionCode(row.get(2, String.class)),
        Objects.requireNonNull(columns(row.get(3, String.class))),
        columns(row.get(4, String.class)),
        columns(row.get(5, String.class)));
  }

  /** Names of columns as they are elsewhere in answers. */
  private @Nullable Map<String, String> columns(@Nullable String object) {
    if (object == null) {
      return null;
    }
    try {
      Map<String, String> columns = new LinkedHashMap<>();
      json.readTree(object)
          .properties()
          .forEach(column ->
              columns.put(
                  SNAKE
                      .matcher(column.getKey())
                      .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)),
                  column.getValue().asText()));
      return columns;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
