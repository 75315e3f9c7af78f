package org.bangfu.consumption.order.api;

import java.time.LocalDate;
import org.bangfu.kit.history.DayOfRecord;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The day for which a step counts; today if absent. */
@Schema(examples = "{\"occurredOn\": \"2020-05-20\"}")
public record StepRequest(@DayOfRecord @Nullable LocalDate occurredOn) {

  static LocalDate day(@Nullable StepRequest request) {
    return BusinessDays.orToday(request == null ? null : request.occurredOn);
  }
}
