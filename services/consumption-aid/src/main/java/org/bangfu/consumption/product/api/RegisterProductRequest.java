package org.bangfu.consumption.product.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.consumption.product.NewProduct;
import org.bangfu.consumption.product.Supply;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product to register. */
@Schema(
    examples =
        """
        {"producerId": "01a20621-c0a0-7f10-8a6e-0f7b4f3d2c11", "name": "雪峰蜜橘", "specification": "5 kg",
         "unitPrice": "39.99", "originDivision": "430525103259", "stock": 500,
         "supplies": [{"householdId": "01a20621-b0e8-71fc-9754-05063824049b", "share": "0.6000"},
                      {"householdId": "01a20621-b4d0-7963-bc79-542b1cab313e", "share": "0.4000"}]}
        """)
public record RegisterProductRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotNull UUID producerId,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 200) String specification,
    @NotNull @PositiveMoney @AtMostYuan(1_000_000) Money unitPrice,
    @NotNull @AtLevel(DivisionLevel.VILLAGE) DivisionCode originDivision,
    @Schema(description = "on hand at the beginning; 0 if absent") @Min(0) @Max(1_000_000_000)
        long stock,
    @NotNull @Size(min = 1, max = 200) @SharesOfOne List<@NotNull @Valid SupplyRequest> supplies,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem {

  NewProduct toProduct() {
    return new NewProduct(
        clientReference,
        producerId,
        name.strip(),
        specification.strip(),
        unitPrice,
        originDivision,
        stock,
        supplies.stream().map(s -> new Supply(s.householdId(), s.share())).toList(),
        BusinessDays.orToday(occurredOn));
  }

  /** The households that are named, of an item that may not be valid. */
  Stream<UUID> namedHouseholds() {
    return Stream.ofNullable(supplies)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(SupplyRequest::householdId)
        .filter(Objects::nonNull);
  }
}
