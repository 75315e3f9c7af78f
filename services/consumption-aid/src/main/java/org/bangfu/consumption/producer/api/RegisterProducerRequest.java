package org.bangfu.consumption.producer.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.producer.NewProducer;
import org.bangfu.consumption.producer.ProducerKind;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A producer to register. */
@Schema(
    examples =
        """
        {"name": "洞口县高沙镇蜜橘专业合作社", "kind": "COOPERATIVE", "division": "430525103259", "occurredOn": "2019-03-01"}
        """)
public record RegisterProducerRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotBlank @Size(max = 200) String name,
    @NotNull ProducerKind kind,
    @Schema(description = "the household that it is; its name is forgotten with it")
        @Nullable UUID householdId,
    @NotNull @AtLevel(DivisionLevel.VILLAGE) DivisionCode division,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem {

  NewProducer toProducer() {
    return new NewProducer(
        clientReference,
        name.strip(),
        kind,
        householdId,
        division,
        BusinessDays.orToday(occurredOn));
  }
}
