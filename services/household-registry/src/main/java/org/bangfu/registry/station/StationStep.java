package org.bangfu.registry.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.step.ReversibleStep;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A station was closed or opened again, or one of these was wrong; written once. */
@Entity
@Immutable
@Table(name = "station_step")
public class StationStep implements ReversibleStep {
  @Id private UUID id;
  private UUID stationId;

  @Enumerated(EnumType.STRING)
  private StationMove move;

  @Enumerated(EnumType.STRING)
  private StationState toState;

  private LocalDate occurredOn;
  private String reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected StationStep() {}

  /**
   * @param reverses the step that is taken back by this one; null for any other
   */
  StationStep(
      Station station, StationMove move, StationState to, Taken taken, @Nullable UUID reverses) {
    this.id = Ids.next();
    this.stationId = station.id();
    this.move = move;
    this.toState = to;
    this.occurredOn = taken.occurredOn();
    this.reason = taken.reason();
    this.actor = taken.actor();
    this.recordedAt = Instant.now();
    this.reverses = reverses;
  }

  /** What somebody records of a step; nobody's data are in its reason. */
  public record Taken(LocalDate occurredOn, String reason, String actor) {}

  @Override
  public UUID id() {
    return id;
  }

  public StationMove move() {
    return move;
  }

  @Override
  public StationState toState() {
    return toState;
  }

  @Override
  public LocalDate occurredOn() {
    return occurredOn;
  }

  public String reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public @Nullable UUID reverses() {
    return reverses;
  }
}
