package org.bangfu.payment.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.Problems;
import org.bangfu.payment.problem.PaymentProblem;

/** Decides, in the running transaction, of a line that does not match. */
@ApplicationScoped
public class DecideLine {
  private final Statements statements;
  private final Caller caller;

  DecideLine(Statements statements, Caller caller) {
    this.statements = statements;
    this.caller = caller;
  }

  public StatementLine decide(UUID statementId, int no, Outcome outcome, String reason) {
    Statement statement = statements.lock(caller.scope(), statementId);
    ConfirmStatement.requireOpen(statement);
    StatementLine line = statements.line(statementId, no);
    if (line.result() == LineResult.MATCHED) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_STATE, "Line " + no + " matches; there is nothing to decide.");
    }
    if (outcome == Outcome.FAIL && line.result() != LineResult.DIFFERENT) {
      throw Problems.invalid("/outcome", "must be LEAVE where the line is not DIFFERENT");
    }
    line.decide(outcome, reason, caller.actor());
    return line;
  }
}
