package org.bangfu.registry.standing.tag;

import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A tag that is to be set.
 *
 * @param member null where the household as a whole is to have it
 * @param kind the code of its kind
 * @param reason in clear; kept sealed
 */
public record NewTag(
    UUID household, @Nullable UUID member, String kind, @Nullable PersonalText reason) {

  /** Who is to have it, and under whose key its reason is kept. */
  UUID subject() {
    return Objects.requireNonNullElse(member, household);
  }
}
