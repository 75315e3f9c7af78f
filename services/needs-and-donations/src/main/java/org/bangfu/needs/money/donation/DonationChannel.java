package org.bangfu.needs.money.donation;

import org.bangfu.needs.money.ledger.Account;

/** 线上 through a payment provider, 线下 against a receipt; each has its own cash. */
public enum DonationChannel {
  ONLINE(Account.CASH_ONLINE),
  OFFLINE(Account.CASH_OFFLINE);

  private final Account cash;

  DonationChannel(Account cash) {
    this.cash = cash;
  }

  Account cash() {
    return cash;
  }
}
