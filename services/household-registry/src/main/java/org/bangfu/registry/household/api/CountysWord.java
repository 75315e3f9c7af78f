package org.bangfu.registry.household.api;

import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer for a step that is not proved, and how: an officer of the county, with a reason.
 */
final class CountysWord {
  private CountysWord() {}

  static void require(Caller caller, @Nullable String reason) {
    if (!caller.is(Role.COUNTY_OFFICER)) {
      throw Problems.invalid("/override", "is for an account of the county");
    }
    if (reason == null || reason.isBlank()) {
      throw Problems.invalid("/reason", "must say why, where it is not proved");
    }
  }
}
