package org.bangfu.needs.help.wish.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.wish.MakerKind;

/** On the wire. */
record WishRealisedV1(
    UUID wishId,
    UUID claimId,
    UUID helperId,
    DivisionCode division,
    MakerKind makerKind,
    Money value,
    String client,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.wish.realised.v1";
}
