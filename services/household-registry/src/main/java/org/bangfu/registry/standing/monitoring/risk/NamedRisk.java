package org.bangfu.registry.standing.monitoring.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Household;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A risk of a household, named with others on a day; written once. */
@Entity
@Immutable
@Table(name = "monitoring_risk")
public class NamedRisk {
  @Id private UUID id;
  private UUID namingId;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Risk risk;

  private @Nullable Sealed note;
  private LocalDate foundOn;
  private Instant recordedAt;
  private String recordedBy;

  protected NamedRisk() {}

  /**
   * @param naming what those have in common that were named together
   * @param note sealed under the household's key
   */
  NamedRisk(
      UUID naming,
      Household household,
      Risk risk,
      @Nullable Sealed note,
      LocalDate foundOn,
      String actor) {
    this.id = Ids.next();
    this.namingId = naming;
    this.householdId = household.id();
    this.division = household.division();
    this.risk = risk;
    this.note = note;
    this.foundOn = foundOn;
    this.recordedAt = Instant.now();
    this.recordedBy = actor;
  }

  UUID namingId() {
    return namingId;
  }

  UUID householdId() {
    return householdId;
  }

  public Risk risk() {
    return risk;
  }

  public @Nullable Sealed note() {
    return note;
  }

  LocalDate foundOn() {
    return foundOn;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }
}
