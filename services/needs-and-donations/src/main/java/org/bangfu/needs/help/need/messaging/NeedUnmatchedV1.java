package org.bangfu.needs.help.need.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.need.NeedCategory;

/** On the wire. */
record NeedUnmatchedV1(
    UUID needId, DivisionCode division, NeedCategory category, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.need.unmatched.v1";
}
