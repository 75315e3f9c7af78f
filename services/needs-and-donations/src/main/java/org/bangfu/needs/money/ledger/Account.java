package org.bangfu.needs.money.ledger;

/** The accounts; the table of the same name has their kinds and names. */
public enum Account {
  CASH_ONLINE("cash-online"),
  CASH_OFFLINE("cash-offline"),
  CASH_CAMPAIGNS("cash-campaigns"),
  HELD_FOR_NEED("donations-held:need"),
  HELD_FOR_HOUSEHOLD("donations-held:household"),
  HELD_FOR_VILLAGE("donations-held:village"),
  HELD_UNDESIGNATED("donations-held:undesignated"),
  HELD_FOR_CAMPAIGN("contributions-held:campaign");

  private final String code;

  Account(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
