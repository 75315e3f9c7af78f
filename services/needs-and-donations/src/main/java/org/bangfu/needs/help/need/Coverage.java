package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a need's claims has left behind.
 *
 * @param version of the need after the change
 * @param moved how much was taken, freed or done
 * @param left what can still be claimed
 * @param changedOn the day that the change counts for
 */
public record Coverage(
    UUID needId,
    long version,
    UUID householdId,
    DivisionCode division,
    NeedCategory category,
    @Nullable String unit,
    Extent moved,
    BigDecimal left,
    LocalDate changedOn) {

  /** The same where so much of what was left is taken. */
  Coverage taking(BigDecimal part) {
    return new Coverage(
        needId,
        version,
        householdId,
        division,
        category,
        unit,
        new Extent(moved.measure(), part),
        moved.value().subtract(part),
        changedOn);
  }

  boolean isWhole() {
    return left.signum() == 0;
  }

  NeedMatched matched() {
    return new NeedMatched(needId, version, division, category, changedOn);
  }

  NeedUnmatched unmatched() {
    return new NeedUnmatched(needId, version, division, category, changedOn);
  }
}
