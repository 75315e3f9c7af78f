package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** Writes contacts, however many, in one statement, and in the running transaction. */
@ApplicationScoped
class ContactRows {
  private static final Insert ROWS =
      Insert.into(
          "monitoring_contact",
          "id uuid",
          "household_id uuid",
          "division text",
          "kind text",
          "role text",
          "account uuid",
          "name text",
          "occurred_on date",
          "reason text",
          "actor text",
          "recorded_at timestamptz",
          "reverses uuid");

  private final Writes writes;

  ContactRows(Writes writes) {
    this.writes = writes;
  }

  void write(List<ContactRow> rows, String actor) {
    if (rows.isEmpty()) {
      return;
    }
    rows.forEach(row -> ClosedPeriods.requireOpen(row.division(), row.day()));
    Instant now = Instant.now();
    writes.run(ROWS.of(rows.stream().map(row -> texts(row, actor, now)).toList()));
  }

  private static List<@Nullable String> texts(ContactRow row, String actor, Instant now) {
    return Arrays.<@Nullable Object>asList(
            Ids.next(),
            row.household(),
            row.division(),
            row.kind(),
            row.role(),
            row.account(),
            text(row.name()),
            row.day(),
            text(row.reason()),
            actor,
            now,
            row.reverses())
        .stream()
        .map(Insert::text)
        .toList();
  }

  private static @Nullable String text(@Nullable Sealed sealed) {
    return sealed == null ? null : sealed.text();
  }
}
