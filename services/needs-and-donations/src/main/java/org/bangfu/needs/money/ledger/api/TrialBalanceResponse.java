package org.bangfu.needs.money.ledger.api;

import java.util.List;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.ledger.AccountBalance;

/**
 * All accounts and the two sums, which are equal unless the books are broken.
 *
 * @param difference debits less credits: 0.00
 */
public record TrialBalanceResponse(
    List<AccountResponse> accounts, Money debit, Money credit, Money difference, boolean balanced) {

  static TrialBalanceResponse of(List<AccountBalance> accounts) {
    Money debit = sum(accounts.stream().map(AccountBalance::debit).toList());
    Money credit = sum(accounts.stream().map(AccountBalance::credit).toList());
    return new TrialBalanceResponse(
        accounts.stream().map(AccountResponse::of).toList(),
        debit,
        credit,
        debit.minus(credit),
        debit.equals(credit));
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
