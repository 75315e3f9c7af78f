package org.bangfu.registry.period.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;

/** {@code org.bangfu.period.closed.v1} and {@code org.bangfu.period.reopened.v1}. */
record PeriodV1(
    UUID periodId,
    DivisionCode division,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate occurredOn)
    implements Dated {
  static final String CLOSED = "org.bangfu.period.closed.v1";
  static final String REOPENED = "org.bangfu.period.reopened.v1";
}
