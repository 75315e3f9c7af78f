package org.bangfu.registry.standing.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;

/** What somebody found at a household in a sweep; written once. */
@Entity
@Immutable
@Table(name = "screening_look")
public class ScreeningLook {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "screening_id")
  private Screening screening;

  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private ScreeningVerdict verdict;

  private LocalDate lookedOn;
  private String actor;
  private Instant recordedAt;

  protected ScreeningLook() {}

  public UUID id() {
    return id;
  }

  public Screening screening() {
    return screening;
  }

  public ScreeningVerdict verdict() {
    return verdict;
  }

  public LocalDate lookedOn() {
    return lookedOn;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
