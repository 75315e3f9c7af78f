package org.bangfu.consumption.product.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** More of a product. */
@Schema(examples = "{\"quantity\": 200, \"occurredOn\": \"2020-05-10\"}")
public record AddStockRequest(
    @Min(1) @Max(1_000_000_000) long quantity, @DayOfRecord @Nullable LocalDate occurredOn) {}
