package org.bangfu.needs.help.claim.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.claim.ClaimConfirmed;
import org.bangfu.needs.help.need.Measure;
import org.jspecify.annotations.Nullable;

/** On the wire. */
record NeedClaimConfirmedV1(
    UUID claimId,
    UUID needId,
    UUID householdId,
    UUID helperId,
    DivisionCode division,
    Measure measure,
    @Nullable Money amount,
    @Nullable Integer quantity,
    @Nullable String unit,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.need.claim-confirmed.v1";

  static NeedClaimConfirmedV1 of(ClaimConfirmed event) {
    return new NeedClaimConfirmedV1(
        event.claimId(),
        event.needId(),
        event.householdId(),
        event.helperId(),
        event.division(),
        event.taken().measure(),
        event.taken().amount(),
        event.taken().quantity(),
        event.unit(),
        event.occurredOn());
  }
}
