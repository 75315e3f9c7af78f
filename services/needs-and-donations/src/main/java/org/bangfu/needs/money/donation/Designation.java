package org.bangfu.needs.money.donation;

import org.bangfu.needs.money.ledger.Account;

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
}
