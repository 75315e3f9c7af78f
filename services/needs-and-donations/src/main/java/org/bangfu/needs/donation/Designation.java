package org.bangfu.needs.donation;

import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionLevel;
import org.bangfu.needs.ledger.Account;
import org.jspecify.annotations.Nullable;

/** What the giver meant the money for; what is held for one is not used for another. */
public enum Designation {
  NEED(Account.HELD_FOR_NEED),
  HOUSEHOLD(Account.HELD_FOR_HOUSEHOLD),
  VILLAGE(Account.HELD_FOR_VILLAGE),
  UNDESIGNATED(Account.HELD_UNDESIGNATED);

  private final Account held;

  Designation(Account held) {
    this.held = held;
  }

  Account held() {
    return held;
  }

  static Designation of(@Nullable UUID needId, @Nullable UUID householdId, DivisionCode division) {
    if (needId != null) {
      return NEED;
    }
    if (householdId != null) {
      return HOUSEHOLD;
    }
    return division.level() == DivisionLevel.VILLAGE ? VILLAGE : UNDESIGNATED;
  }
}
