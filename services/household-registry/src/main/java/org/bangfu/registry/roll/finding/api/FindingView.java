package org.bangfu.registry.roll.finding.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.finding.Finding;
import org.bangfu.registry.roll.finding.FindingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as a caller reads it: ids and codes, and nobody's name. */
@Schema(name = "Finding", description = "What a rule found of a household or a member (疑点)")
public record FindingView(
    UUID id,
    @Schema(examples = "R-HEAD-NONE") String rule,
    @Schema(description = "by which it was found first") int ruleVersion,
    UUID householdId,
    @Schema(description = "absent where the household is meant") @Nullable UUID memberId,
    DivisionCode division,
    @Schema(
            description =
                "FIXED where the last run did not find it any more; ENDED where the household's"
                    + " file was closed")
        FindingState state,
    LocalDate foundOn,
    LocalDate changedOn,
    @Schema(description = "whose office or manager is to see to it")
        @Nullable DivisionCode assignedTo,
    @Schema(description = "the last day; the first run after it opens the finding again")
        @Nullable LocalDate waivedUntil) {

  public static FindingView of(Finding finding) {
    return new FindingView(
        finding.id(),
        finding.rule(),
        finding.ruleVersion(),
        finding.householdId(),
        finding.memberId(),
        finding.division(),
        finding.state(),
        finding.foundOn(),
        finding.changedOn(),
        finding.assignedTo(),
        finding.waivedUntil());
  }
}
