package org.bangfu.needs.need.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.outbox.Dated;
import org.bangfu.needs.need.Measure;
import org.bangfu.needs.need.NeedCategory;

/** On the wire. */
record NeedPublishedV1(
    UUID needId,
    UUID householdId,
    DivisionCode division,
    NeedCategory category,
    Measure measure,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.need.published.v1";
}
