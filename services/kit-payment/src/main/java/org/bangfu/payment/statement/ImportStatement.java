package org.bangfu.payment.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Brings in what a provider says of a day and compares it, in the running transaction, with what is
 * known here: each line by our reference, and what was paid here on that day and is not told.
 */
@ApplicationScoped
public class ImportStatement {
  private final EntityManager entities;
  private final Caller caller;

  ImportStatement(EntityManager entities, Caller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  public Statement bringIn(
      DivisionCode division, String provider, LocalDate day, List<NewLine> lines) {
    if (!caller.scope().covers(division)) {
      throw Problems.invalid("/division", "must be one of your divisions or lie in one");
    }
    Statement statement = new Statement(division, provider, day, caller);
    entities.persist(statement);
    entities.flush();
    compare(statement, lines);
    addMissing(statement);
    return statement;
  }

  private void compare(Statement statement, List<NewLine> lines) {
    DivisionScope.of(statement.division())
        .condition("p.division")
        .query(
            entities,
            """
            insert into payment_statement_line (statement_id, no, division, reference, transaction_id, amount, direction,
              paid_on, result, payment_id)
            select :id, t.no, :division, t.reference, t.transaction_id, t.amount, t.direction, t.paid_on,
              case when p.id is null then 'SURPLUS'
                   when row_number() over (partition by t.reference, t.direction order by t.no) > 1 then 'DIFFERENT'
                   when t.direction = 'IN' and p.amount = t.amount
                        and p.state in ('CREATED', 'PENDING', 'PAID', 'REFUNDED') then 'MATCHED'
                   when t.direction = 'OUT' and p.refunded = t.amount then 'MATCHED'
                   else 'DIFFERENT' end,
              p.id
            from (select cast(no as integer) as no, reference, transaction_id, cast(amount as numeric) as amount,
                    direction, cast(paid_on as date) as paid_on
                  from unnest(cast(:references as text[]), cast(:transactions as text[]), cast(:amounts as text[]),
                              cast(:directions as text[]), cast(:days as text[])) with ordinality
                    as l (reference, transaction_id, amount, direction, paid_on, no)) t
            left join payment p on p.provider = :provider and p.reference = t.reference and {reached}
            """)
        .setParameter("id", statement.id())
        .setParameter("division", statement.division().value())
        .setParameter("provider", statement.provider())
        .setParameter("references", column(lines, NewLine::reference))
        .setParameter(
            "transactions", lines.stream().map(NewLine::transactionId).toArray(String[]::new))
        .setParameter("amounts", column(lines, line -> line.amount().toString()))
        .setParameter("directions", column(lines, line -> line.direction().name()))
        .setParameter("days", column(lines, line -> line.paidOn().toString()))
        .executeUpdate();
  }

  private void addMissing(Statement statement) {
    DivisionScope.of(statement.division())
        .condition("p.division")
        .query(
            entities,
            """
            insert into payment_statement_line (statement_id, no, division, reference, transaction_id, amount, direction,
              paid_on, result, payment_id)
            select :id, (select count(*) from payment_statement_line where statement_id = :id)
                + row_number() over (order by p.id),
              :division, p.reference, p.transaction_id, p.amount, 'IN', p.paid_on, 'MISSING', p.id
            from payment p
            where p.provider = :provider and p.paid_on = :day and p.state in ('PAID', 'REFUNDED') and {reached}
              and not exists (select from payment_statement_line l
                              where l.statement_id = :id and l.reference = p.reference and l.direction = 'IN')
            """)
        .setParameter("id", statement.id())
        .setParameter("division", statement.division().value())
        .setParameter("provider", statement.provider())
        .setParameter("day", statement.day())
        .executeUpdate();
  }

  private static String[] column(List<NewLine> lines, Function<NewLine, String> value) {
    return lines.stream().map(value).toArray(String[]::new);
  }
}
