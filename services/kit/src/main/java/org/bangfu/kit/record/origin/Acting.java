package org.bangfu.kit.record.origin;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for which client and where it may, read once for a whole request.
 *
 * @param account the subject of its token, which tells one pair of eyes from another
 * @param helper the helper that acts for itself; null for everybody else
 */
public record Acting(
    String actor, String account, String client, DivisionScope scope, @Nullable UUID helper) {

  public static Acting of(Caller caller) {
    DivisionScope scope = caller.scope();
    return new Acting(
        caller.actor(),
        caller.account(),
        caller.client(),
        scope,
        caller.is(Role.HELPER) ? scope.person() : null);
  }

  /** The origin of a record that is made now. */
  public Origin origin(@Nullable String clientReference) {
    return new Origin(client, clientReference, actor, Instant.now());
  }

  /** Who gives: the one that is named, else the helper that acts. */
  public @Nullable UUID giver(@Nullable UUID named) {
    return named == null ? helper : named;
  }

  /** Whether it is staff, who alone speaks for others than itself. */
  public boolean isStaff() {
    return !scope.open();
  }

  /**
   * Refuses staff to write into a division that is not its own; those who are no staff have none
   * and may give to any.
   */
  public void requireInside(DivisionCode division) {
    if (isStaff() && !scope.covers(division)) {
      throw Problems.invalid("/division", "must be one of your divisions or lie in one");
    }
  }

  /** Refuses what staff alone may say. */
  public void requireStaff(String sentence) {
    if (!isStaff()) {
      throw Problems.problem(CommonProblem.FORBIDDEN, sentence);
    }
  }
}
