package org.bangfu.registry.household;

import java.time.LocalDate;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A step to take: on which day, who takes it, and why.
 *
 * @param actor who acts, such as {@code officer:430525}
 * @param reason in clear; it may be about somebody, and is kept sealed
 */
public record Step(
    LocalDate occurredOn, String actor, @Nullable PersonalText reason, StepOrigin origin) {
  /** Whether an officer of a county takes it. */
  boolean isOfCounty() {
    return actor.startsWith(Role.COUNTY_OFFICER + ":");
  }

  /** The same, on the day at the earliest, and with nothing said. */
  Step notBefore(LocalDate day) {
    return unexplained(occurredOn.isBefore(day) ? day : occurredOn, actor, origin);
  }

  static Step unexplained(LocalDate occurredOn, String actor, StepOrigin origin) {
    return new Step(occurredOn, actor, null, origin);
  }
}
