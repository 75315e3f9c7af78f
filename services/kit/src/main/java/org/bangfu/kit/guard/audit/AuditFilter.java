package org.bangfu.kit.guard.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.Days;
import org.jspecify.annotations.Nullable;

/** Which entries a page is of, as conditions on {@code audit_entry e}. */
final class AuditFilter {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /**
   * All entries of the auditor's divisions after that of the page's cursor, which {@link #cursorOf}
   * wrote.
   */
  AuditFilter(PageRequest page, DivisionScope scope) {
    Condition reached = scope.condition("e.division");
    conditions.add(reached.positional());
    parameters.addAll(reached.values());
    Cursor after = page.after(2, Cursor::read, Cursor.BEGINNING);
    if (!after.equals(Cursor.BEGINNING)) {
      conditions.add("(e.looked_at, e.id) > (?, ?)");
      parameters.add(utc(after.at()));
      parameters.add(after.id());
    }
  }

  private record Cursor(Instant at, UUID id) {
    static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    static Cursor read(List<String> key) {
      Instant at = Instant.parse(key.getFirst());
      // a day that the database knows
      Days.read(BusinessDays.of(at).toString());
      return new Cursor(at, Ids.read(key.getLast()));
    }
  }

  static String cursorOf(AuditEntry entry) {
    return PageRequest.key(entry.at(), entry.id());
  }

  AuditFilter of(@Nullable String actor, @Nullable String record, @Nullable UUID recordId) {
    where("e.actor = ?", actor);
    where("e.record_kind = ?", record);
    where("e.record_id = ?", recordId);
    return this;
  }

  /** From the beginning of a business day to the end of one. */
  AuditFilter between(@Nullable LocalDate from, @Nullable LocalDate to) {
    where("e.looked_at >= ?", from == null ? null : utc(BusinessDays.endOf(from.minusDays(1))));
    where("e.looked_at < ?", to == null ? null : utc(BusinessDays.endOf(to)));
    return this;
  }

  String query() {
    return "select "
        + AuditEntries.COLUMNS
        + " from audit_entry e"
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + " order by e.looked_at, e.id limit ?";
  }

  List<Object> parameters() {
    return parameters;
  }

  private void where(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.add(value);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
