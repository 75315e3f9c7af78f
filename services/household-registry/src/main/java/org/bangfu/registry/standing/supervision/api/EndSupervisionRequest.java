package org.bangfu.registry.standing.supervision.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.NotNegativeMoney;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.supervision.End;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervision that is over (摘牌). */
@Schema(name = "EndSupervisionRequest")
public record EndSupervisionRequest(
    @DayOfRecord
        @Schema(
            description = "the day from which it is over; today if absent",
            examples = "2020-11-30")
        @Nullable LocalDate occurredOn,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "the paper that says so, and its number", examples = "湘扶办发〔2020〕号")
        String basis,
    @NotNegativeMoney
        @AtMostYuan(1_000_000_000)
        @Schema(description = "yuan that were spent because of it")
        @Nullable Money spent) {

  End end() {
    return new End(BusinessDays.orToday(occurredOn), basis.strip(), spent);
  }
}
