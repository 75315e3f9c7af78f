package org.bangfu.needs.money.ledger;

import org.bangfu.kit.value.money.Money;

/** An account with all that was debited and credited. */
public record AccountBalance(
    String code, AccountKind kind, String name, String nameZh, Money debit, Money credit) {

  /** What there is (asset) or is owed (liability). */
  public Money balance() {
    return kind == AccountKind.ASSET ? debit.minus(credit) : credit.minus(debit);
  }
}
