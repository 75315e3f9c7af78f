package org.bangfu.needs.help.need.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.need.Measure;
import org.bangfu.needs.help.need.NeedCategory;

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
