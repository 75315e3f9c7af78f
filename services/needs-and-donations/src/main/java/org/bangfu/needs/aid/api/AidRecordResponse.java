package org.bangfu.needs.aid.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.aid.AidChannel;
import org.bangfu.needs.aid.AidRecord;
import org.bangfu.needs.aid.Help;
import org.bangfu.needs.confidential.Vaults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An aid record. */
public record AidRecordResponse(
    UUID id,
    @Schema(description = "the township alone, for the helper") DivisionCode division,
    @Schema(description = "absent for the helper") @Nullable UUID householdId,
    @Schema(description = "absent for the household") @Nullable UUID helperId,
    @Nullable String drive,
    Help help,
    AidChannel channel,
    @Schema(description = "in times") int engagements,
    @Schema(description = "in items") int goods,
    @Schema(description = "in times") int services,
    @Schema(description = "in yuan") Money funds,
    @Nullable Money goodsValue,
    @Schema(description = "absent for the helper, and once its subject is erased")
        @Nullable String note,
    @Schema(description = "for staff: the claim that this tells once more") @Nullable UUID claimId,
    @Schema(description = "for staff: the donation that this tells once more")
        @Nullable UUID donationId,
    LocalDate occurredOn,
    @Schema(description = "the day from which on it counts no longer; absent if it stands")
        @Nullable LocalDate reversedOn) {

  /** Whether the caller may read the note. */
  static boolean showsNote(AidRecord aid, DivisionScope scope) {
    return scope.covers(aid.division(), aid.householdId());
  }

  /** A person reaches it as one of the two; a helper perhaps by another id of its own. */
  private static boolean gives(AidRecord aid, DivisionScope scope) {
    return scope.isOwn(aid.helperId()) || scope.person() != null && !scope.isOwn(aid.householdId());
  }

  public static AidRecordResponse of(
      AidRecord aid, DivisionScope scope, Vaults vaults, @Nullable LocalDate reversedOn) {
    boolean staff = scope.covers(aid.division());
    boolean receives = showsNote(aid, scope);
    PersonalText note = receives ? aid.note(vaults) : null;
    return new AidRecordResponse(
        aid.id(),
        receives ? aid.division() : Reach.township(aid.division()),
        receives ? aid.householdId() : null,
        staff || gives(aid, scope) ? aid.helperId() : null,
        aid.drive(),
        aid.help(),
        aid.channel(),
        aid.measures().engagements(),
        aid.measures().goods(),
        aid.measures().services(),
        aid.measures().funds(),
        aid.goodsValue(),
        note == null ? null : note.clearText(),
        staff ? aid.claimId() : null,
        staff ? aid.donationId() : null,
        aid.occurredOn(),
        reversedOn);
  }
}
