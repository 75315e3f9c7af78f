package org.bangfu.needs.help.wish.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.wish.MakerKind;
import org.bangfu.needs.help.wish.WishClaimState;

/** On the wire. */
record WishReopenedV1(
    UUID wishId,
    UUID claimId,
    DivisionCode division,
    MakerKind makerKind,
    WishClaimState because,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.wish.reopened.v1";
}
