package org.bangfu.consumption.product.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.product.ProductSheet;
import org.bangfu.consumption.product.Supply;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as it is shown; to the public without the households behind it. */
public record ProductResponse(
    UUID id,
    UUID producerId,
    String name,
    String specification,
    Money unitPrice,
    @Schema(description = "on hand; what orders hold is taken off already") long stock,
    @Schema(description = "village of the producer, where the sales count") DivisionCode division,
    DivisionCode originDivision,
    @Schema(description = "the largest share first; shown to staff of the producer's division only")
        @Nullable List<Supply> supplies,
    LocalDate occurredOn,
    Instant recordedAt) {

  static ProductResponse of(ProductSheet product, DivisionScope scope) {
    return new ProductResponse(
        product.id(),
        product.producerId(),
        product.name(),
        product.specification(),
        product.unitPrice(),
        product.stock(),
        product.division(),
        product.originDivision(),
        scope.covers(product.division()) ? product.supplies() : null,
        product.occurredOn(),
        product.recordedAt());
  }
}
