package org.bangfu.needs.help.need.api;

import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whom the caller may name as the publisher of a need that is brought in.
 *
 * @param manager the caller, if it is an information manager
 * @param officer whether it is an officer, who enters what managers have published
 */
record Publishing(@Nullable UUID manager, boolean officer) {

  static Publishing of(Caller caller) {
    return new Publishing(
        caller.personAs(Role.INFORMATION_MANAGER),
        caller.is(Role.COUNTY_OFFICER) || caller.is(Role.TOWNSHIP_OFFICER));
  }

  /** The one that is named, else the caller if it is a manager; null leaves it to a station. */
  @Nullable UUID publisher(@Nullable UUID named) {
    return named == null ? manager : named;
  }

  /** The same, unless the caller may not name it. */
  @Nullable UUID requirePublisher(@Nullable UUID named) {
    if (named != null && !officer && !named.equals(manager)) {
      throw Problems.problem(
          CommonProblem.FORBIDDEN, "An officer alone says which manager has published a need.");
    }
    return publisher(named);
  }
}
