package org.bangfu.needs.help.claim;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.help.need.Coverage;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.jspecify.annotations.Nullable;

/** What one helper has taken of one need. */
@Entity
@Table(name = Claims.TABLE)
public class Claim implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;
  private UUID needId;
  private UUID helperId;
  private UUID householdId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  private BigDecimal taken;

  @Enumerated(EnumType.STRING)
  private ClaimState state;

  private LocalDate claimedOn;
  private @Nullable LocalDate deliveredOn;
  private @Nullable LocalDate confirmedOn;
  private @Nullable LocalDate endedOn;
  private @Nullable LocalDate dueOn;
  private long version;

  protected Claim() {}

  /**
   * @param dueOn the last day on which it may be delivered; null for what has no term
   */
  Claim(NewClaim facts, Coverage coverage, @Nullable LocalDate dueOn) {
    this.id = Ids.next();
    this.origin = facts.origin();
    this.needId = coverage.needId();
    this.helperId = facts.helperId();
    this.householdId = coverage.householdId();
    this.division = coverage.division();
    this.measure = coverage.moved().measure();
    this.taken = coverage.moved().value();
    this.claimedOn = facts.claimedOn();
    this.deliveredOn = facts.deliveredOn();
    this.confirmedOn = facts.confirmedOn();
    this.state =
        facts.confirmedOn() != null
            ? ClaimState.CONFIRMED
            : facts.deliveredOn() != null ? ClaimState.DELIVERED : ClaimState.CLAIMED;
    this.dueOn = state == ClaimState.CLAIMED ? dueOn : null;
    this.version = 1;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public UUID needId() {
    return needId;
  }

  public UUID helperId() {
    return helperId;
  }

  public UUID householdId() {
    return householdId;
  }

  /** The client that it came through. */
  public String client() {
    return origin.client();
  }

  public Extent taken() {
    return new Extent(measure, taken);
  }

  public ClaimState state() {
    return state;
  }

  public LocalDate claimedOn() {
    return claimedOn;
  }

  public @Nullable LocalDate deliveredOn() {
    return deliveredOn;
  }

  public @Nullable LocalDate confirmedOn() {
    return confirmedOn;
  }

  /** The day it was cancelled or lapsed. */
  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  /** The last day before it lapses of itself; null where it has come, or is history. */
  public @Nullable LocalDate dueOn() {
    return dueOn;
  }

  public long version() {
    return version;
  }

  ClaimConfirmed confirmed(Coverage coverage, LocalDate day) {
    return new ClaimConfirmed(
        id,
        needId,
        coverage.version(),
        coverage.householdId(),
        helperId,
        division,
        taken(),
        coverage.unit(),
        day);
  }
}
