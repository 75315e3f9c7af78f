package org.bangfu.payment.statement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.payment.statement.Counts;
import org.bangfu.payment.statement.Statement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement as it stands. */
@Schema(name = "PaymentStatement")
public record StatementResponse(
    UUID id,
    DivisionCode division,
    String provider,
    LocalDate day,
    String enteredBy,
    Instant enteredAt,
    boolean confirmed,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Schema(description = "how its lines compare; absent in a list") @Nullable Counts lines) {

  static StatementResponse of(Statement statement, @Nullable Counts counts) {
    return new StatementResponse(
        statement.id(),
        statement.division(),
        statement.provider(),
        statement.day(),
        statement.enteredBy(),
        statement.enteredAt(),
        statement.isConfirmed(),
        statement.confirmedBy(),
        statement.confirmedAt(),
        counts);
  }
}
