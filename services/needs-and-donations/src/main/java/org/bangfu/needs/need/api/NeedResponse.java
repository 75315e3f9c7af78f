package org.bangfu.needs.need.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.need.Extent;
import org.bangfu.needs.need.Need;
import org.bangfu.needs.need.NeedCategory;
import org.bangfu.needs.need.NeedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need as it stands. */
public record NeedResponse(
    UUID id,
    @Schema(description = "a random id for what is shown outside") UUID publicId,
    UUID householdId,
    @Nullable UUID onBehalfOf,
    @Nullable UUID publishedBy,
    @Schema(description = "the household's village") DivisionCode division,
    NeedCategory category,
    Ask ask,
    @Schema(description = "what live and done claims take") Part covered,
    @Schema(description = "what has come") Part done,
    @Schema(description = "what can still be claimed") Part left,
    String reason,
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

  static NeedResponse of(Need need) {
    return new NeedResponse(
        need.id(),
        need.publicId(),
        need.householdId(),
        need.onBehalfOf(),
        need.publishedBy(),
        need.division(),
        need.category(),
        Ask.of(need),
        Part.of(need.covered()),
        Part.of(need.done()),
        Part.of(need.left()),
        need.reason(),
        need.state(),
        need.submittedOn(),
        need.publishedOn(),
        need.matchedOn(),
        need.closedOn());
  }
}
