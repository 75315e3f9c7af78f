package org.bangfu.needs.help.need.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.NeedCategory;
import org.bangfu.needs.help.need.NeedSheet;
import org.bangfu.needs.help.need.NeedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A need as it stands. Staff of its place, its household and the partner website that brought it in
 * see all of it; for everybody else what tells of the household is left out.
 */
public record NeedResponse(
    UUID id,
    @Schema(description = "a random id for what is shown outside") UUID publicId,
    @Schema(
            description =
                "for staff, the household itself and the partner that brought it in; else absent")
        @Nullable UUID householdId,
    @Schema(description = "likewise") @Nullable UUID onBehalfOf,
    @Schema(description = "likewise") @Nullable UUID publishedBy,
    @Schema(description = "the household's village; its township for everybody else")
        DivisionCode division,
    NeedCategory category,
    Ask ask,
    @Schema(description = "what live and done claims take") Part covered,
    @Schema(description = "what has come") Part done,
    @Schema(description = "what can still be claimed") Part left,
    @Schema(description = "likewise, until the household is erased") @Nullable String reason,
    @Schema(
            description =
                "why its station has rejected it, for those who see the reason; absent for others")
        @Nullable String rejectionReason,
    @Schema(description = "why, in words that a moderator let through to the open feed")
        @Nullable String publicText,
    NeedState state,
    LocalDate occurredOn,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate matchedOn,
    @Schema(description = "fulfilled, rejected, withdrawn or expired on")
        @Nullable LocalDate closedOn) {

  /** A part of what is asked; one of the two is null. */
  @Schema(name = "NeedPart")
  public record Part(@Nullable Money amount, @Nullable Integer quantity) {
    static Part of(Extent extent) {
      return new Part(extent.amount(), extent.quantity());
    }
  }

  /** Whether the caller sees all of a need. */
  static boolean isWhole(NeedSheet need, DivisionScope scope) {
    return scope.covers(need.division(), need.householdId()) || scope.isFrom(need.client());
  }

  static NeedResponse of(NeedSheet need, DivisionScope scope, Vaults vaults) {
    boolean whole = isWhole(need, scope);
    PersonalText reason = whole ? need.reason(vaults) : null;
    PersonalText rejection = whole ? need.rejectionReason(vaults) : null;
    return new NeedResponse(
        need.id(),
        need.publicId(),
        whole ? need.householdId() : null,
        whole ? need.onBehalfOf() : null,
        whole ? need.publishedBy() : null,
        whole ? need.division() : Reach.township(need.division()),
        need.category(),
        Ask.of(need),
        Part.of(need.covered()),
        Part.of(need.done()),
        Part.of(need.left()),
        reason == null ? null : reason.clearText(),
        rejection == null ? null : rejection.clearText(),
        need.publicText(),
        need.state(),
        need.submittedOn(),
        need.publishedOn(),
        need.matchedOn(),
        need.closedOn());
  }
}
