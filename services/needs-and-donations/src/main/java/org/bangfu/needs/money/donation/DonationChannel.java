package org.bangfu.needs.money.donation;

import org.bangfu.kit.value.text.ChineseWord;
import org.bangfu.needs.money.ledger.Account;

/** 线上 through a payment provider, 线下 against a receipt; each has its own cash. */
public enum DonationChannel implements ChineseWord {
  ONLINE("线上", Account.CASH_ONLINE),
  OFFLINE("线下", Account.CASH_OFFLINE);

  private final String label;
  private final Account cash;

  DonationChannel(String label, Account cash) {
    this.label = label;
    this.cash = cash;
  }

  @Override
  public String label() {
    return label;
  }

  Account cash() {
    return cash;
  }
}
