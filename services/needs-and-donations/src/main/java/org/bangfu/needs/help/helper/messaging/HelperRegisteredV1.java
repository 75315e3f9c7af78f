package org.bangfu.needs.help.helper.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.helper.HelperRegistered;

/** On the wire. */
record HelperRegisteredV1(
    UUID helperId, DivisionCode division, HelperKind kind, LocalDate occurredOn) implements Dated {
  static final String TYPE = "org.bangfu.helper.registered.v1";

  static HelperRegisteredV1 of(HelperRegistered event) {
    return new HelperRegisteredV1(
        event.helperId(), event.division(), event.kind(), event.occurredOn());
  }
}
