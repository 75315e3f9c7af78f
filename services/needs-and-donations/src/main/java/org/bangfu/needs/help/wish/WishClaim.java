package org.bangfu.needs.help.wish;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** That one helper has taken a wish on, attributed to the client that it did so through. */
@Entity
@Table(name = WishClaims.TABLE)
public class WishClaim implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;
  private UUID wishId;
  private UUID helperId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private WishClaimState state;

  private LocalDate claimedOn;
  private LocalDate dueOn;
  private @Nullable LocalDate endedOn;
  // null in what an earlier version has ended
  private @Nullable Instant endedAt;
  private long version;

  protected WishClaim() {}

  WishClaim(NewWishClaim facts, Wish wish, LocalDate dueOn) {
    this.id = Ids.next();
    this.origin = facts.origin();
    this.wishId = wish.id();
    this.helperId = facts.helperId();
    this.division = wish.division();
    this.state = WishClaimState.CLAIMED;
    this.claimedOn = facts.claimedOn();
    this.dueOn = dueOn;
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

  public UUID wishId() {
    return wishId;
  }

  public UUID helperId() {
    return helperId;
  }

  /** The website to which it is attributed. */
  public String client() {
    return origin.client();
  }

  public WishClaimState state() {
    return state;
  }

  public LocalDate claimedOn() {
    return claimedOn;
  }

  /** The last day on which it may be realised before it lapses of itself. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** The day it was realised, cancelled or lapsed. */
  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  /**
   * Whether the one that holds it may still be told who wishes: until it has been realised for so
   * many days, counted from when we heard of that, whatever day was told.
   */
  public boolean tells(LocalDate today, int daysAfter) {
    if (endedOn == null) {
      return true;
    }
    LocalDate heard = endedAt == null ? endedOn : BusinessDays.of(endedAt);
    return state == WishClaimState.REALISED && !heard.plusDays(daysAfter).isBefore(today);
  }

  public long version() {
    return version;
  }
}
