package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/**
 * Dead letters as events flow, in the running transaction: what is rejected becomes one, and what
 * was decided of one holds for its event when that is told again.
 */
@ApplicationScoped
class DeadLetterIntake {
  private final EntityManager entities;

  DeadLetterIntake(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A record that is there already stays as it is: it came again before it was acknowledged. So
   * does an event of which another record is open or was discarded: it was told again.
   */
  void add(List<Rejected> rejected) {
    in(connection -> {
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
    return in(connection -> {
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

  private static OffsetDateTime time(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  private <T> T in(ReturningWork<T> work) {
    return entities.unwrap(Session.class).doReturningWork(work);
  }
}
