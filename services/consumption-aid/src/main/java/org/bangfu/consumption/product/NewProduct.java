package org.bangfu.consumption.product;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a product when it is registered.
 *
 * @param supplies of different households; their shares sum to 1
 */
public record NewProduct(
    @Nullable String clientReference,
    UUID producerId,
    String name,
    String specification,
    Money unitPrice,
    DivisionCode originDivision,
    long stock,
    List<Supply> supplies,
    LocalDate occurredOn) {}
