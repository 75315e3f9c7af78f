package org.bangfu.needs.money.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;

/** One line of an entry: a debit or a credit of an account. */
@Entity
@Table(name = "posting")
class Posting {
  @Id private UUID id;
  private UUID entryId;
  private String account;
  private DivisionCode division;

  /** The division whose books it stands in: that of the whole entry, so that they balance. */
  private DivisionCode book;

  private Money debit;
  private Money credit;

  protected Posting() {}

  private Posting(JournalEntry entry, Account account, Share share, boolean debits) {
    this.id = Ids.next();
    this.entryId = entry.id();
    this.account = account.code();
    this.division = share.division();
    this.book = entry.division();
    this.debit = debits ? share.amount() : Money.ZERO;
    this.credit = debits ? Money.ZERO : share.amount();
  }

  static Posting debit(JournalEntry entry, Account account, Share share) {
    return new Posting(entry, account, share, true);
  }

  static Posting credit(JournalEntry entry, Account account, Share share) {
    return new Posting(entry, account, share, false);
  }
}
