package org.bangfu.payment.receipt.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.receipt.Covered;
import org.bangfu.payment.receipt.Receipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as it stands. */
@Schema(name = "Receipt")
public record ReceiptResponse(
    UUID id,
    String number,
    DivisionCode division,
    @Schema(description = "how many payments it covers") long payments,
    @Schema(description = "what they add up to") Money total,
    String enteredBy,
    Instant enteredAt,
    boolean confirmed,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt) {

  static ReceiptResponse of(Receipt receipt, Covered covered) {
    return new ReceiptResponse(
        receipt.id(),
        receipt.number(),
        receipt.division(),
        covered.payments(),
        covered.total(),
        receipt.enteredBy(),
        receipt.enteredAt(),
        receipt.isConfirmed(),
        receipt.confirmedBy(),
        receipt.confirmedAt());
  }
}
