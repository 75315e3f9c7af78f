package org.bangfu.registry.roll.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** What a rule found of a household, or of a member of it. Runs move it by statements. */
@Entity
@Table(name = "finding")
public class Finding implements Placed {
  @Id private UUID id;
  private String rule;
  private int ruleVersion;
  private UUID householdId;
  private @Nullable UUID memberId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private FindingState state;

  private LocalDate foundOn;
  private LocalDate changedOn;
  private @Nullable DivisionCode assignedTo;
  private @Nullable LocalDate waivedUntil;

  protected Finding() {}

  void waive(LocalDate until, LocalDate today) {
    if (!state.isOpen()) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "A finding is waived while it is open: it is " + state + ".");
    }
    state = FindingState.WAIVED;
    waivedUntil = until;
    changedOn = today;
  }

  /** It is with whom it was before. */
  void withdrawWaiver(LocalDate today) {
    if (state != FindingState.WAIVED) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "There is no waiver: the finding is " + state + ".");
    }
    state = assignedTo == null ? FindingState.OPEN : FindingState.ASSIGNED;
    waivedUntil = null;
    changedOn = today;
  }

  @Override
  public UUID id() {
    return id;
  }

  public String rule() {
    return rule;
  }

  /** By which it was found first. */
  public int ruleVersion() {
    return ruleVersion;
  }

  public UUID householdId() {
    return householdId;
  }

  /** Null where the household is meant. */
  public @Nullable UUID memberId() {
    return memberId;
  }

  /** Of the household. */
  @Override
  public DivisionCode division() {
    return division;
  }

  public FindingState state() {
    return state;
  }

  public LocalDate foundOn() {
    return foundOn;
  }

  public LocalDate changedOn() {
    return changedOn;
  }

  /** The place whose office or manager is to see to it; null for none. */
  public @Nullable DivisionCode assignedTo() {
    return assignedTo;
  }

  /** The last day on which it is waived; null where it is not. */
  public @Nullable LocalDate waivedUntil() {
    return waivedUntil;
  }
}
