package org.bangfu.needs.money.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * Money that moves between two accounts.
 *
 * @param subjectId the donation or contribution that it is about
 * @param debit the account that is debited, in one line a share
 * @param credit the account that is credited with the sum
 */
public record Transfer(
    EntryKind kind,
    UUID subjectId,
    DivisionCode division,
    LocalDate occurredOn,
    String actor,
    Account debit,
    Account credit,
    List<Share> shares) {

  public Transfer {
    shares = List.copyOf(shares);
  }

  Money sum() {
    return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
  }
}
