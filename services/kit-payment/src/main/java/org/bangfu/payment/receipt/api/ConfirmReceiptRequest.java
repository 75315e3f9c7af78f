package org.bangfu.payment.receipt.api;

import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The money of a receipt is there; the body may be left out altogether. */
@Schema(example = "{\"total\": \"1000.00\"}")
public record ConfirmReceiptRequest(
    @PositiveMoney
        @Schema(description = "what stands on the paper; refused if another sum was entered")
        @Nullable Money total) {}
