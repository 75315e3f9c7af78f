package org.bangfu.consumption.product;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * A product as an order needs it.
 *
 * @param left on hand after what was taken
 * @param division the producer's village
 * @param originDivision the village where it was grown or made
 */
public record Article(
    UUID productId,
    String name,
    Money unitPrice,
    long left,
    DivisionCode division,
    DivisionCode originDivision) {
  Article withLeft(long nowLeft) {
    return new Article(productId, name, unitPrice, nowLeft, division, originDivision);
  }
}
