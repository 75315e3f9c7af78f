package org.bangfu.needs.wish.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.outbox.Dated;
import org.bangfu.needs.wish.MakerKind;

/** On the wire. */
record WishPublishedV1(
    UUID wishId, DivisionCode division, MakerKind makerKind, Money value, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.wish.published.v1";
}
