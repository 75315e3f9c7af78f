package org.bangfu.consumption.product.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.product.Product;
import org.bangfu.consumption.product.Supply;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as it is shown. */
public record ProductResponse(
    UUID id,
    UUID producerId,
    String name,
    String specification,
    Money unitPrice,
    @Schema(description = "on hand; what orders hold is taken off already") long stock,
    @Schema(description = "village of the producer, where the sales count") DivisionCode division,
    DivisionCode originDivision,
    @Schema(description = "the largest share first") List<Supply> supplies,
    LocalDate occurredOn,
    Instant recordedAt) {

  static ProductResponse of(Product product) {
    return new ProductResponse(
        product.id(),
        product.producerId(),
        product.name(),
        product.specification(),
        product.unitPrice(),
        product.stock(),
        product.division(),
        product.originDivision(),
        product.supplies(),
        product.occurredOn(),
        product.recordedAt());
  }
}
