package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.aid.recorded.v1}, and {@code .reversed.v1}, which takes it back.
 *
 * @param actId absent in events of before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AidRecorded(
    @Nullable UUID aidRecordId,
    @Nullable UUID actId,
    @Nullable UUID householdId,
    DivisionCode division,
    long engagements,
    long goods,
    long services,
    Money funds,
    LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.aid.recorded.v1";
  static final String REVERSED = "org.bangfu.aid.reversed.v1";

  @Nullable UUID act() {
    return actId == null ? aidRecordId : actId;
  }
}
