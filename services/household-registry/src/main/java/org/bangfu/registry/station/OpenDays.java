package org.bangfu.registry.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.standing.Span;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a station counted as open in a division: from its opening there to its closure, or
 * to the change of divisions that gave it another code. It says at once what the steps say one by
 * one, and what was wrong counts as long as it was not taken back.
 */
@Entity
@Table(name = "station_days")
class OpenDays {
  @Id private UUID id;
  private UUID stationId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private StationKind kind;

  private LocalDate fromOn;

  /** The first day on which it did not; null while it does. */
  private @Nullable LocalDate untilOn;

  protected OpenDays() {}

  OpenDays(Station station, LocalDate from) {
    this.id = Ids.next();
    this.stationId = station.id();
    this.division = station.division();
    this.kind = station.kind();
    this.fromOn = from;
  }

  void end(LocalDate day) {
    untilOn = day;
  }

  /** Were never ended. */
  void goOn() {
    untilOn = null;
  }

  boolean isEndedOn(LocalDate day) {
    return day.equals(untilOn);
  }

  boolean isEmpty() {
    return fromOn.equals(untilOn);
  }

  DivisionCode division() {
    return division;
  }

  Span span() {
    return new Span(fromOn, untilOn);
  }
}
