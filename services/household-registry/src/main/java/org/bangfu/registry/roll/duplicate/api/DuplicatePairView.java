package org.bangfu.registry.roll.duplicate.api;

import java.util.List;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.api.HouseholdView;
import org.bangfu.registry.roll.duplicate.PairLine;
import org.bangfu.registry.roll.duplicate.Twins;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pair side by side; personal data are masked. */
@Schema(name = "DuplicatePair")
public record DuplicatePairView(
    DuplicatePairItem pair,
    HouseholdView one,
    HouseholdView other,
    @Schema(description = "members of both who seem to be one person") List<InCommon> inCommon) {

  /**
   * Two members who seem to be one.
   *
   * @param by what they have in common
   */
  @Schema(name = "MemberInCommon")
  public record InCommon(UUID one, UUID other, By by) {}

  /** What two members have in common: the number, or a name and a sex. */
  @Schema(name = "InCommonBy")
  public enum By {
    ID_NUMBER,
    NAME
  }

  static DuplicatePairView of(PairLine pair, HouseholdSheet one, HouseholdSheet other) {
    return new DuplicatePairView(
        DuplicatePairItem.of(pair),
        HouseholdView.of(one),
        HouseholdView.of(other),
        Twins.of(one, other).stream()
            .map(t -> new InCommon(t.one(), t.other(), t.number() ? By.ID_NUMBER : By.NAME))
            .toList());
  }
}
