package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A need whose row this transaction holds, so that it may be reckoned with in memory. */
final class LockedNeed {
  final UUID id;
  final long lockedVersion;
  private final UUID householdId;
  final DivisionCode division;
  private final NeedCategory category;
  private final Measure measure;
  private final @Nullable String unit;
  private final BigDecimal asked;
  private final @Nullable LocalDate publishedOn;
  private final boolean paused;
  BigDecimal covered;
  BigDecimal done;
  NeedState state;
  @Nullable LocalDate changedOn;
  @Nullable LocalDate matchedOn;
  @Nullable LocalDate closedOn;
  long version;

  LockedNeed(Need need) {
    this.id = need.id();
    this.lockedVersion = need.version();
    this.householdId = need.householdId();
    this.division = need.division();
    this.category = need.category();
    this.measure = need.asked().measure();
    this.unit = need.unit();
    this.asked = need.asked().value();
    this.publishedOn = need.publishedOn();
    this.paused = need.isPaused();
    this.covered = need.covered().value();
    this.done = need.done().value();
    this.state = need.state();
    this.changedOn = need.coverageChangedOn();
    this.matchedOn = need.matchedOn();
    this.closedOn = need.closedOn();
    this.version = need.version();
  }

  /** The same rule as the statement of {@link Coverages#take}. */
  Coverage take(@Nullable Share share, LocalDate day) {
    Extent left = new Extent(measure, asked.subtract(covered));
    RuntimeException refusal = ClaimRefusal.of(id, state, paused, left, publishedOn, share, day);
    if (refusal != null) {
      throw refusal;
    }
    BigDecimal taken = share == null ? left.value() : share.value();
    covered = covered.add(taken);
    changedOn = changedOn == null || day.isAfter(changedOn) ? day : changedOn;
    boolean whole = covered.compareTo(asked) == 0;
    state = whole ? NeedState.MATCHED : NeedState.PARTLY_MATCHED;
    matchedOn = whole ? changedOn : null;
    version++;
    return coverage(taken, changedOn);
  }

  /** The same as the statement of {@link Coverages#confirm}. */
  Coverage confirm(BigDecimal taken, LocalDate day) {
    done = done.add(taken);
    if (done.compareTo(asked) == 0) {
      state = NeedState.FULFILLED;
      closedOn = changedOn == null || day.isAfter(changedOn) ? day : changedOn;
    }
    version++;
    return coverage(taken, day);
  }

  boolean isChanged() {
    return version > lockedVersion;
  }

  private Coverage coverage(BigDecimal moved, LocalDate day) {
    return new Coverage(
        id,
        version,
        householdId,
        division,
        category,
        unit,
        new Extent(measure, moved),
        asked.subtract(covered),
        day);
  }
}
