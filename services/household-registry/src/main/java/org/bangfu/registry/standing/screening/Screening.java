package org.bangfu.registry.standing.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** A sweep of a place in some days. */
@Entity
@Table(name = "screening")
public class Screening {
  @Id private UUID id;
  private DivisionCode division;
  private String name;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private @Nullable LocalDate endedOn;
  private String openedBy;
  private Instant openedAt;
  private @Nullable String endedBy;

  protected Screening() {}

  Screening(
      DivisionCode division, String name, LocalDate firstDay, LocalDate lastDay, String actor) {
    this.id = Ids.next();
    this.division = division;
    this.name = name;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.openedBy = actor;
    this.openedAt = Instant.now();
  }

  void end(LocalDate day, String actor) {
    requireOpen();
    if (day.isBefore(firstDay)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The sweep begins on " + firstDay + ".");
    }
    this.endedOn = day;
    this.endedBy = actor;
  }

  void requireOpen() {
    if (endedOn != null) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "The sweep was ended on " + endedOn + ".");
    }
  }

  /** Whether it looks at anything that the caller sees. */
  boolean concerns(DivisionScope scope) {
    return scope.covers(division) || scope.divisions().stream().anyMatch(division::contains);
  }

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  public String name() {
    return name;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  /** Null while households may be looked at. */
  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }
}
