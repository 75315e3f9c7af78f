package org.bangfu.kit.record.origin;

import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of which only the day is told; the body may be left out altogether. */
public record OnDayRequest(
    @DayOfRecord @Schema(description = "today in Asia/Shanghai if absent", examples = "2019-06-10")
        @Nullable LocalDate occurredOn) {

  public static LocalDate dayOf(@Nullable OnDayRequest request) {
    return BusinessDays.orToday(request == null ? null : request.occurredOn());
  }
}
