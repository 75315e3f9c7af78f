package org.bangfu.consumption.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;

/** Events that nobody counts, and what stands of them where. */
final class Telling {
  static final String TYPE = "org.bangfu.order.of-a-test.v1";

  private Telling() {}

  record Words(String said, LocalDate occurredOn) implements Dated {}

  /** Leaves events in the outbox, in one transaction; their ids. */
  static List<UUID> tell(Outbox outbox, int events) {
    UUID subject = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (int i = 1; i <= events; i++) {
            outbox.append(event(subject, i, "x"));
          }
        });
    return Database.rows(
            "select id from outbox where aggregateid = ? order by aggregate_version",
            subject.toString())
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  static OutgoingEvent event(UUID subject, long version, String said) {
    return new OutgoingEvent(
        "order",
        subject,
        version,
        TYPE,
        new DivisionCode("430525103259"),
        new Words(said, LocalDate.of(2020, 5, 11)));
  }

  /** The relay brings an event to its topic. */
  static void relay(UUID id) {
    Events.send(id, "order", TYPE, UUID.randomUUID(), 1, "430525103259", Map.of());
  }

  /** The transaction that wrote the row. */
  static long tx(UUID id) {
    return Database.number("select tx::text from outbox where id = ?", id);
  }

  /** Everything of the row but that. */
  static String row(UUID id) {
    return Database.rows(
            "select id, aggregatetype, aggregateid, type, payload, aggregate_version, division,"
                + " occurred_at from outbox where id = ?",
            id)
        .getFirst();
  }
}
