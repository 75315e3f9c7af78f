package org.bangfu.needs.money.ledger.api;

import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.money.ledger.AccountBalance;
import org.bangfu.needs.money.ledger.AccountKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account with its balance. */
public record AccountResponse(
    @Schema(examples = "cash-online") String code,
    AccountKind kind,
    String name,
    String nameZh,
    Money debit,
    Money credit,
    @Schema(description = "what there is of an asset, or is owed of a liability") Money balance) {

  static AccountResponse of(AccountBalance account) {
    return new AccountResponse(
        account.code(),
        account.kind(),
        account.name(),
        account.nameZh(),
        account.debit(),
        account.credit(),
        account.balance());
  }
}
