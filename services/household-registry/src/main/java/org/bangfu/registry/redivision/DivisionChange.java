package org.bangfu.registry.redivision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** A change of divisions by an order. */
@Entity
@Table(name = "division_change")
public class DivisionChange implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private DivisionChangeKind kind;

  private LocalDate inForceFrom;
  private String paper;

  @Enumerated(EnumType.STRING)
  private DivisionChangeState state;

  private String actor;
  private String account;
  private Instant recordedAt;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  private @Nullable String withdrawnBy;
  private @Nullable Instant withdrawnAt;
  private @Nullable String withdrawnWhy;
  private @Nullable Instant enteredAt;
  private @Nullable Instant followedAt;
  private @Nullable String heldUp;

  protected DivisionChange() {}

  /**
   * @param place the smallest division that holds all that changes
   */
  DivisionChange(
      WantedChange wanted, DivisionCode place, @Nullable String clientReference, Acting acting) {
    this.id = Ids.next();
    this.client = acting.client();
    this.clientReference = clientReference;
    this.division = place;
    this.kind = wanted.kind();
    this.inForceFrom = wanted.inForceFrom();
    this.paper = wanted.paper();
    this.state = DivisionChangeState.DRAFT;
    this.actor = acting.actor();
    this.account = acting.account();
    this.recordedAt = Instant.now();
  }

  /** Another account than the one that drafted it answers for it. */
  void approve(Acting by) {
    require(state == DivisionChangeState.DRAFT);
    OtherAccount.require(
        by.account(), account, "Who has drafted a change of divisions does not approve it.");
    state = DivisionChangeState.APPROVED;
    approvedBy = by.actor();
    approvedAt = Instant.now();
  }

  void withdraw(String why, Acting by) {
    require(isPending());
    state = DivisionChangeState.WITHDRAWN;
    withdrawnBy = by.actor();
    withdrawnAt = Instant.now();
    withdrawnWhy = why;
    heldUp = null;
  }

  void enter() {
    require(state == DivisionChangeState.APPROVED);
    state = DivisionChangeState.IN_FORCE;
    enteredAt = Instant.now();
    heldUp = null;
  }

  /** It should be in force, and is not. */
  void heldUp(String by) {
    heldUp = by;
  }

  /** All that lay in the old divisions is in the new ones. */
  void followed() {
    if (followedAt == null) {
      followedAt = Instant.now();
    }
  }

  private void require(boolean fits) {
    if (!fits) {
      throw Problems.problem(RegistryProblem.STATE_NOT_FITTING, "The change is " + state + ".");
    }
  }

  boolean isPending() {
    return state == DivisionChangeState.DRAFT || state == DivisionChangeState.APPROVED;
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** The smallest one that holds all codes of the change. */
  @Override
  public DivisionCode division() {
    return division;
  }

  public DivisionChangeKind kind() {
    return kind;
  }

  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /** The number of the order. */
  public String paper() {
    return paper;
  }

  public DivisionChangeState state() {
    return state;
  }

  /** Who drafted it. */
  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public @Nullable String approvedBy() {
    return approvedBy;
  }

  public @Nullable String withdrawnWhy() {
    return withdrawnWhy;
  }

  /** When all that lay in the old divisions was in the new ones; null before. */
  public @Nullable Instant followedAt() {
    return followedAt;
  }

  /** What was in the way when it should have come into force; null where nothing is. */
  public @Nullable String heldUp() {
    return heldUp;
  }
}
