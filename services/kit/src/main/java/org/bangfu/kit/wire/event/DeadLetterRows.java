package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, in the running transaction. */
@ApplicationScoped
class DeadLetterRows {
  /** Values are long; a list has none. */
  private static final String LISTED =
      "id, topic, \"partition\", \"offset\", key, headers, null::bytea, logged_at, reason, state,"
          + " tries, arrived_at, closed_at, closed_by, closing_note";

  private static final String WHOLE = LISTED.replace("null::bytea", "value");

  private final EntityManager entities;

  DeadLetterRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Oldest first. */
  List<DeadLetter> page(@Nullable DeadLetterState state, UUID after, int rows) {
    return query(
        "select "
            + LISTED
            + " from dead_letter where (cast(? as text) is null or state = ?) and id > ?"
            + " order by id limit ?",
        state == null ? null : state.name(),
        state == null ? null : state.name(),
        after,
        rows);
  }

  /** The open ones of a topic, those first that were tried least, in its order. */
  List<UUID> openOf(String topic, int rows) {
    return query(
            "select "
                + LISTED
                + " from dead_letter where state = 'OPEN' and topic = ?"
                + " order by tries, \"partition\", \"offset\", id limit ?",
            topic,
            rows)
        .stream()
        .map(DeadLetter::id)
        .toList();
  }

  Optional<DeadLetter> find(UUID id) {
    return query("select " + WHOLE + " from dead_letter where id = ?", id).stream().findFirst();
  }

  /** The same, held until the transaction ends: of two who replay it one comes second. */
  Optional<DeadLetter> hold(UUID id) {
    return query("select " + WHOLE + " from dead_letter where id = ? for update", id).stream()
        .findFirst();
  }

  void close(UUID id, DeadLetterState state, String actor, @Nullable String note) {
    update(
        "update dead_letter set state = ?, closed_at = clock_timestamp(), closed_by = ?,"
            + " closing_note = ? where id = ?",
        state.name(),
        actor,
        note,
        id);
  }

  void countTry(UUID id) {
    update("update dead_letter set tries = tries + 1 where id = ?", id);
  }

  long countOpen(@Nullable String topic) {
    return run(connection -> {
      try (PreparedStatement query =
          prepared(
              connection,
              "select count(*) from dead_letter where state = 'OPEN'"
                  + " and (cast(? as text) is null or topic = ?)",
              topic,
              topic)) {
        ResultSet row = query.executeQuery();
        return row.next() ? row.getLong(1) : 0L;
      }
    });
  }

  private void update(String sql, @Nullable Object... parameters) {
    run(connection -> {
      try (PreparedStatement statement = prepared(connection, sql, parameters)) {
        return statement.executeUpdate();
      }
    });
  }

  private List<DeadLetter> query(String sql, @Nullable Object... parameters) {
    return run(connection -> {
      try (PreparedStatement query = prepared(connection, sql, parameters)) {
        ResultSet rows = query.executeQuery();
        List<DeadLetter> letters = new ArrayList<>();
        while (rows.next()) {
          letters.add(read(rows));
        }
        return letters;
      }
    });
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getBytes(7),
        row.getObject(8, OffsetDateTime.class),
        row.getString(9),
        DeadLetterState.valueOf(row.getString(10)),
        row.getInt(11),
        row.getObject(12, OffsetDateTime.class),
        row.getObject(13, OffsetDateTime.class),
        row.getString(14),
        row.getString(15));
  }

  private <T> T run(Work<T> work) {
    return entities.unwrap(Session.class).doReturningWork(work::with);
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
