package org.bangfu.needs.aid.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.aid.AidChannel;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.Help;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aid record. */
public record AidRecordResponse(
    UUID id,
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Nullable String drive,
    Help help,
    AidChannel channel,
    @Schema(description = "in times") int engagements,
    @Schema(description = "in items") int goods,
    @Schema(description = "in times") int services,
    @Schema(description = "in yuan") Money funds,
    @Nullable Money goodsValue,
    @Nullable String note,
    LocalDate occurredOn) {

  static AidRecordResponse of(AidRecord aid) {
    return new AidRecordResponse(
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
        aid.note(),
        aid.occurredOn());
  }
}
