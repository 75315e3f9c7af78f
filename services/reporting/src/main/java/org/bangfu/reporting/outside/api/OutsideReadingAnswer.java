package org.bangfu.reporting.outside.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.outside.EarlierValue;
import org.bangfu.reporting.outside.OutsideReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reading as it stands. */
@Schema(name = "OutsideReading")
record OutsideReadingAnswer(
    UUID id,
    DivisionCode division,
    @Schema(examples = "aid.funds") String indicator,
    @Nullable String drive,
    LocalDate asOf,
    @Schema(oneOf = {Long.class, String.class}) Object value,
    Unit unit,
    OffsetDateTime recordedAt,
    String recordedBy,
    @Schema(description = "what it said before it was replaced, the oldest first; not in lists")
        @Nullable List<Earlier> history) {

  /** What it said before. */
  @Schema(name = "EarlierValue")
  record Earlier(
      @Schema(oneOf = {Long.class, String.class}) Object value,
      OffsetDateTime recordedAt,
      String recordedBy) {}

  static OutsideReadingAnswer of(OutsideReading reading, Unit unit) {
    return of(reading, unit, null);
  }

  static OutsideReadingAnswer of(
      OutsideReading reading, Unit unit, @Nullable List<EarlierValue> earlier) {
    String drive = reading.subject().drive();
    return new OutsideReadingAnswer(
        reading.id(),
        reading.subject().division(),
        reading.subject().indicator(),
        drive.isEmpty() ? null : drive,
        reading.subject().asOf(),
        unit.onTheWire(reading.value()),
        unit,
        reading.recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        reading.recordedBy(),
        earlier == null
            ? null
            : earlier.stream()
                .map(e ->
                    new Earlier(
                        unit.onTheWire(e.value()),
                        e.recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
                        e.recordedBy()))
                .toList());
  }
}
