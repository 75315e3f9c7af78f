package org.bangfu.needs.aid.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.aid.AidChannel;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.Help;
import org.jspecify.annotations.Nullable;

/** On the wire: that aid was recorded, or that the record was taken back. */
record AidRecordedV1(
    UUID aidRecordId,
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Nullable String drive,
    Help help,
    AidChannel channel,
    int engagements,
    int goods,
    int services,
    Money funds,
    @Nullable Money goodsValue,
    UUID actId,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.aid.recorded.v1";
  static final String REVERSED = "org.bangfu.aid.reversed.v1";

  /**
   * @param day of the aid, or of the reversal
   */
  static AidRecordedV1 of(AidRecord aid, LocalDate day) {
    return new AidRecordedV1(
        aid.id(),
        aid.division(),
        aid.householdId(),
        aid.helperId(),
        aid.drive(),
        aid.help(),
        aid.channel(),
        aid.measures().engagements(),
        aid.measures().goods(),
        aid.measures().services(),
        aid.measures().funds(),
        aid.goodsValue(),
        aid.actId(),
        day);
  }
}
