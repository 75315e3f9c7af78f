package org.bangfu.registry.period;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;

/** Who closed or reopened a period, when and why; written once. */
@Entity
@Table(name = "period_step")
public class PeriodStep {
  @Id private UUID id;
  private UUID periodId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String reason;
  private String actor;
  private Instant recordedAt;

  protected PeriodStep() {}

  PeriodStep(ClosedPeriod period, Kind kind, String reason, String actor) {
    this.id = Ids.next();
    this.periodId = period.id();
    this.division = period.division();
    this.kind = kind;
    this.reason = reason;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  /** What was done. */
  public enum Kind {
    CLOSED,
    REOPENED
  }

  UUID periodId() {
    return periodId;
  }

  public Kind kind() {
    return kind;
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
}
