package org.bangfu.needs.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.http.Problems;
import org.bangfu.needs.place.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The little that is known here of a household.
 *
 * @param division its village
 * @param version the registry's version of what is copied
 * @param erased whether the registry has erased it
 */
public record Household(
    UUID id, DivisionCode division, LocalDate registeredOn, long version, boolean erased) {

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
