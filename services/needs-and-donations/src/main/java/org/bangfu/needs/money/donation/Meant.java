package org.bangfu.needs.money.donation;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What money is meant for; the field of the designation's name alone is there.
 *
 * @param village where a gift to a village must be used
 */
public record Meant(
    Designation designation,
    @Nullable UUID householdId,
    @Nullable UUID needId,
    @Nullable DivisionCode village) {

  /** A need, else a household, else a village, else nothing. */
  public static Meant of(
      @Nullable UUID needId, @Nullable UUID householdId, @Nullable DivisionCode village) {
    if (needId != null) {
      return new Meant(Designation.NEED, null, needId, null);
    }
    if (householdId != null) {
      return new Meant(Designation.HOUSEHOLD, householdId, null, null);
    }
    return new Meant(
        village == null ? Designation.UNDESIGNATED : Designation.VILLAGE, null, null, village);
  }

  /**
   * Whether somebody may have of it.
   *
   * @param beneficiary null where a place is to have it and no household
   * @param place the beneficiary's village, or the place itself
   * @param household whose need it is meant for, or who is meant; null for a place
   */
  boolean allows(@Nullable UUID beneficiary, DivisionCode place, @Nullable UUID household) {
    return switch (designation) {
      case UNDESIGNATED -> true;
      case VILLAGE -> village != null && village.contains(place);
      case NEED, HOUSEHOLD -> beneficiary != null && beneficiary.equals(household);
    };
  }
}
