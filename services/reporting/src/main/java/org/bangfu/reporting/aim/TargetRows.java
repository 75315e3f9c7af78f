package org.bangfu.reporting.aim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.jspecify.annotations.Nullable;

/** Targets on their way into the table, and out of it. */
final class TargetRows {
  private static final Insert ROWS =
      Insert.into(
          "target",
          "id uuid",
          "division text",
          "indicator text",
          "dimension text",
          "period text",
          "first_day date",
          "last_day date",
          "unit text",
          "value numeric",
          "source text",
          "office text",
          "recorded_at timestamptz",
          "recorded_by text");

  private final List<List<@Nullable String>> rows = new ArrayList<>();

  void add(Target target) {
    Aim aim = target.aim();
    rows.add(
        Arrays.asList(
            target.id().toString(),
            target.division().value(),
            aim.indicator(),
            aim.dimension(),
            aim.period() == null ? null : aim.period().wireName(),
            Insert.text(aim.from()),
            aim.to().toString(),
            target.unit().name(),
            target.value().toPlainString(),
            target.source(),
            target.office().value(),
            target.recordedAt().toString(),
            target.recordedBy()));
  }

  /** The statement for all of them; nothing for none. */
  Optional<Written> written() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(ROWS.of(rows));
  }

  static Target read(ResultSet row) throws SQLException {
    return new Target(
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("division")),
        new Aim(
            row.getString("indicator"),
            row.getString("dimension"),
            Stream.ofNullable(row.getString("period"))
                .flatMap(name -> Period.named(name).stream())
                .findFirst()
                .orElse(null),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        Unit.valueOf(row.getString("unit")),
        row.getBigDecimal("value"),
        row.getString("source"),
        new DivisionCode(row.getString("office")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
