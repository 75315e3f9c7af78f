package org.bangfu.needs.known.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.ClosedHousehold;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The little that is known here of a household.
 *
 * @param division its village
 * @param version the registry's version of what is copied
 * @param closedOn the day from which its file is closed; null while it is open
 * @param mergedInto the household that this one is, where it was there twice; null for any other
 * @param erased whether the registry has erased it
 */
public record Household(
    UUID id,
    DivisionCode division,
    LocalDate registeredOn,
    long version,
    @Nullable LocalDate closedOn,
    @Nullable UUID mergedInto,
    boolean erased) {

  /** A problem if its file is closed: nobody is asked to help it any more. */
  public Household requireOpen() {
    ClosedHousehold.refuse(id, closedOn, mergedInto);
    return this;
  }

  /**
   * A problem if its file was closed on that day: what it got before, can be written down later.
   */
  public Household requireOpenOn(LocalDate day) {
    return closedOn != null && day.isBefore(closedOn) ? this : requireOpen();
  }

  /**
   * The village, if what was said of the place agrees with it.
   *
   * @param said the village or a division around it; null where nothing was said
   */
  public DivisionCode villageWithin(@Nullable DivisionCode said) {
    if (said != null && !said.contains(division)) {
      throw Problems.invalid("/division", "must be the household's village or lie around it");
    }
    return division;
  }

  /**
   * The same for the public, who may say the township and whatever lies around it, so that nobody
   * finds out the village by asking.
   */
  public DivisionCode townshipWithin(DivisionCode said) {
    DivisionCode township = Reach.township(division);
    if (!said.contains(township)) {
      throw Problems.invalid("/division", "must be the household's township or lie around it");
    }
    return township;
  }
}
