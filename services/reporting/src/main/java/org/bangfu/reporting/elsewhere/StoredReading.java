package org.bangfu.reporting.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.TimeQuery.Time;

/** Published readings on their way out of the table. */
final class StoredReading {
  private StoredReading() {}

  static PublishedReading read(ResultSet row) throws SQLException {
    return new PublishedReading(
        row.getObject("id", UUID.class),
        published(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static Published published(ResultSet row) throws SQLException {
    String over = row.getString("over_name");
    Period period =
        Stream.ofNullable(row.getString("period"))
            .flatMap(name -> Period.named(name).stream())
            .findFirst()
            .orElse(null);
    return new Published(
        new DivisionCode(row.getString("division")),
        row.getString("indicator"),
        Narrowing.ofKey(row.getString("dimension")),
        new Time(row.getObject("as_of", LocalDate.class), period),
        Unit.valueOf(row.getString("unit")),
        row.getBigDecimal("value"),
        row.getBigDecimal("precise_to"),
        Bound.valueOf(row.getString("bound")),
        over == null
            ? null
            : new Denominator(
                over, row.getBigDecimal("over_value"), row.getBoolean("over_derived")),
        row.getString("publisher"),
        row.getString("published_in"),
        row.getObject("published_on", LocalDate.class));
  }
}
