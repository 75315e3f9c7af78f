package org.bangfu.kit.testing.matrix;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Tokens;

/** A token for each role. */
final class RoleTokens {
  private static final List<String> STAFF =
      List.of(
          Role.COUNTY_OFFICER,
          Role.TOWNSHIP_OFFICER,
          Role.INFORMATION_MANAGER,
          Role.LIAISON,
          Role.CADRE,
          Role.ANALYST,
          Role.AUDITOR,
          Role.ADMINISTRATOR);

  private RoleTokens() {}

  /** A token of a role in a division, or of somebody who is no staff. */
  static String of(String role, String division) {
    if (STAFF.contains(role)) {
      return Tokens.staff(role, division).signed();
    }
    Tokens person = Tokens.person(role, UUID.randomUUID());
    // one with a policy: a partner without has a quota that the matrix would use up
    return (role.equals(Role.PARTNER) ? person.atClient("partner-volunteers") : person).signed();
  }
}
