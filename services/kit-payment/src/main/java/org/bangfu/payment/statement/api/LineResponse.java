package org.bangfu.payment.statement.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.statement.Direction;
import org.bangfu.payment.statement.LineResult;
import org.bangfu.payment.statement.Outcome;
import org.bangfu.payment.statement.StatementLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a statement, or a payment that the statement does not tell. */
@Schema(name = "PaymentStatementLine")
public record LineResponse(
    int no,
    String reference,
    @Nullable String transactionId,
    Money amount,
    Direction direction,
    LocalDate occurredOn,
    LineResult result,
    @Nullable UUID paymentId,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable String decidedBy) {

  static LineResponse of(StatementLine line) {
    return new LineResponse(
        line.no(),
        line.reference(),
        line.transactionId(),
        line.amount(),
        line.direction(),
        line.paidOn(),
        line.result(),
        line.paymentId(),
        line.outcome(),
        line.reason(),
        line.decidedBy());
  }
}
