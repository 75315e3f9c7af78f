package org.bangfu.needs.help.wish.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.wish.MakerKind;

/** On the wire. */
record WishTakenDownV1(
    UUID wishId, DivisionCode division, MakerKind makerKind, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.wish.taken-down.v1";
}
