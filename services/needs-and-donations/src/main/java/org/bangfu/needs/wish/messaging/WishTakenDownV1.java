package org.bangfu.needs.wish.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.outbox.Dated;
import org.bangfu.needs.wish.MakerKind;

/** On the wire. */
record WishTakenDownV1(
    UUID wishId, DivisionCode division, MakerKind makerKind, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.wish.taken-down.v1";
}
