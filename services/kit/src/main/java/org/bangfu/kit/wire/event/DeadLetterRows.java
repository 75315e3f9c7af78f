package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;
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

  /**
   * A record that is there already stays as it is: it came again before it was acknowledged. So
   * does an event of which another record is open or was discarded: it was told again.
   */
  void add(List<Rejected> rejected) {
    run(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into dead_letter
                (id, topic, "partition", "offset", key, headers, value, logged_at, reason, event_id)
              select ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, e.id from (values (cast(? as uuid))) e (id)
              where not exists (
                select from dead_letter d where d.event_id = e.id and d.state in ('OPEN', 'DISCARDED'))
              on conflict do nothing
              """)) {
        // one by one: together the values could be more than the memory holds once more
        for (Rejected each : rejected) {
          var record = each.record();
          insert.setObject(1, Ids.next());
          insert.setString(2, record.topic());
          insert.setInt(3, record.partition());
          insert.setLong(4, record.offset());
          insert.setString(5, record.key() == null ? null : Texts.storable(record.key()));
          insert.setString(6, KeptHeaders.written(record.headers()));
          insert.setBytes(7, record.value());
          insert.setObject(8, time(record.timestamp()));
          insert.setString(9, each.reason());
          insert.setObject(10, InboundEvents.idOf(record));
          insert.executeUpdate();
        }
        return rejected.size();
      }
    });
  }

  /**
   * What was decided of events that are taken now, told again at another place perhaps: an open
   * letter of one is done with, and one that was discarded is not to be taken.
   *
   * @return the ids of those that were discarded
   */
  Set<UUID> settle(Collection<UUID> events) {
    return run(connection -> {
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              with told_again as (
                update dead_letter set state = 'REPLAYED', closed_at = clock_timestamp(),
                  closed_by = 'system', closing_note = 'the event was told again, and taken'
                where state = 'OPEN' and event_id = any(?))
              select event_id from dead_letter where state = 'DISCARDED' and event_id = any(?)
              """)) {
        Array ids = connection.createArrayOf("uuid", events.toArray());
        statement.setArray(1, ids);
        statement.setArray(2, ids);
        ResultSet rows = statement.executeQuery();
        Set<UUID> discarded = new HashSet<>();
        while (rows.next()) {
          discarded.add(rows.getObject(1, UUID.class));
        }
        return discarded;
      }
    });
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

  private static OffsetDateTime time(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  private <T> T run(Work<T> work) {
    return entities.unwrap(Session.class).doReturningWork(work::with);
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
