package org.bangfu.needs.money.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;

/** The books. An entry is never changed; what was wrong is put right by an entry the other way. */
@ApplicationScoped
public class Ledger {
  private final EntityManager entities;

  Ledger(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Writes an entry with its lines, in the running transaction; never into days that its county has
   * closed, nor that of a share.
   *
   * @throws RuntimeException the problem {@code period-closed}
   */
  public void write(Transfer transfer) {
    ClosedPeriods.requireOpen(transfer.division(), transfer.occurredOn());
    transfer
        .shares()
        .forEach(share -> ClosedPeriods.requireOpen(share.division(), transfer.occurredOn()));
    JournalEntry entry = new JournalEntry(transfer);
    entities.persist(entry);
    transfer
        .shares()
        .forEach(share -> entities.persist(Posting.debit(entry, transfer.debit(), share)));
    entities.persist(
        Posting.credit(entry, transfer.credit(), new Share(transfer.division(), transfer.sum())));
  }

  /**
   * All accounts with what was debited and credited in the books of the scope's divisions. A
   * division's books have its own donations and campaigns, wherever they were used; so they balance
   * by themselves.
   */
  public List<AccountBalance> balances(DivisionScope scope) {
    List<Tuple> rows =
        scope
            .condition("book")
            .query(
                entities,
                """
                select a.code, a.kind, a.name, a.name_zh,
                       coalesce(p.debit, 0) as debit, coalesce(p.credit, 0) as credit
                from account a
                left join (select account, sum(debit) as debit, sum(credit) as credit
                           from posting where {reached} group by account) p on p.account = a.code
                order by a.kind, a.code
                """,
                Tuple.class)
            .getResultList();
    return rows.stream()
        .map(row ->
            new AccountBalance(
                row.get(0, String.class),
                AccountKind.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                new Money(row.get(4, BigDecimal.class)),
                new Money(row.get(5, BigDecimal.class))))
        .toList();
  }
}
