package org.bangfu.payment.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.payment.payment.LapsePayments;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Proof;
import org.bangfu.payment.payment.ProvePayments;
import org.bangfu.payment.problem.PaymentProblem;

/**
 * Confirms a statement as a whole, in the running transaction: what matches is paid. Never by the
 * account that brought it in, and only when of every other line somebody has decided.
 */
@ApplicationScoped
public class ConfirmStatement {
  private final EntityManager entities;
  private final Statements statements;
  private final ProvePayments prove;
  private final LapsePayments lapse;
  private final Caller caller;

  ConfirmStatement(
      EntityManager entities,
      Statements statements,
      ProvePayments prove,
      LapsePayments lapse,
      Caller caller) {
    this.entities = entities;
    this.statements = statements;
    this.prove = prove;
    this.lapse = lapse;
    this.caller = caller;
  }

  public Statement confirm(UUID id) {
    Statement statement = statements.lock(caller.scope(), id);
    OtherAccount.require(
        caller.account(),
        statement.enteredAccount(),
        "You have brought this statement in; another account confirms it.");
    requireOpen(statement);
    Counts counts = statements.counts(id);
    if (counts.undecided() > 0) {
      throw Problems.builder(
              PaymentProblem.STATEMENT_UNDECIDED,
              "Of " + counts.undecided() + " lines nobody has decided yet.")
          .with("undecided", counts.undecided())
          .build();
    }
    statement.confirm(caller);
    prove.prove(proofs(id), caller.actor());
    lapse.lapse(failing(id), PaymentState.FAILED, BusinessDays.today());
    return statement;
  }

  static void requireOpen(Statement statement) {
    if (statement.isConfirmed()) {
      throw Problems.problem(
          PaymentProblem.STATEMENT_CONFIRMED, "The statement has been confirmed.");
    }
  }

  private List<Proof> proofs(UUID id) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select l.payment_id, l.paid_on, l.transaction_id from payment_statement_line l
                join payment p on p.id = l.payment_id and p.state in ('CREATED', 'PENDING')
                where l.statement_id = :id and l.result = 'MATCHED' and l.direction = 'IN' order by l.payment_id
                """,
                Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(row -> new Proof(row.get(0, UUID.class), day(row.get(1)), row.get(2, String.class)))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private List<UUID> failing(UUID id) {
    @SuppressWarnings("unchecked")
    List<UUID> rows =
        entities
            .createNativeQuery(
                """
                select payment_id from payment_statement_line
                where statement_id = :id and outcome = 'FAIL' and payment_id is not null
                """,
                UUID.class)
            .setParameter("id", id)
            .getResultList();
    return rows;
  }
}
