package org.bangfu.needs.money.donation;

import org.bangfu.kit.value.text.ChineseWord;
import org.bangfu.needs.money.ledger.Account;

/** What the giver meant the money for; what is held for one is not used for another. */
public enum Designation implements ChineseWord {
  NEED("定向需求", Account.HELD_FOR_NEED),
  HOUSEHOLD("定向农户", Account.HELD_FOR_HOUSEHOLD),
  VILLAGE("定向村", Account.HELD_FOR_VILLAGE),
  UNDESIGNATED("非定向", Account.HELD_UNDESIGNATED);

  private final String label;
  private final Account held;

  Designation(String label, Account held) {
    this.label = label;
    this.held = held;
  }

  @Override
  public String label() {
    return label;
  }

  Account held() {
    return held;
  }
}
