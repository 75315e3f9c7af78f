package org.bangfu.registry.standing.guarantee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;

/** What somebody found at a household on a day, of one item; written once. */
@Entity
@Immutable
@Table(name = "guarantee_check")
public class GuaranteeCheck {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private GuaranteeItem item;

  private boolean met;
  private LocalDate checkedOn;
  private Instant recordedAt;
  private String recordedBy;

  protected GuaranteeCheck() {}

  public UUID id() {
    return id;
  }

  public UUID householdId() {
    return householdId;
  }

  public GuaranteeItem item() {
    return item;
  }

  public boolean met() {
    return met;
  }

  public LocalDate checkedOn() {
    return checkedOn;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
