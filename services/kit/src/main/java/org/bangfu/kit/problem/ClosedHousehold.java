package org.bangfu.kit.problem;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the services that know households from the registry's events say of a closed file. */
public final class ClosedHousehold {
  private ClosedHousehold() {}

  /**
   * A problem if the file is closed: nothing new is taken for the household.
   *
   * @param closedOn the day from which it is; null while it is open
   * @param mergedInto the household that this one is, where it was there twice; null for any other
   */
  public static void refuse(UUID id, @Nullable LocalDate closedOn, @Nullable UUID mergedInto) {
    if (mergedInto != null) {
      throw Problems.builder(
              CommonProblem.HOUSEHOLD_CLOSED,
              "Household %s was merged into household %s on %s; go on with that one."
                  .formatted(id, mergedInto, closedOn))
          .with("mergedInto", mergedInto.toString())
          .build();
    }
    if (closedOn != null) {
      throw Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED,
          "The file of household " + id + " is closed since " + closedOn + ".");
    }
  }
}
