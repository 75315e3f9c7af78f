package org.bangfu.needs.help.pair.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.pair.PairDecision;
import org.bangfu.needs.help.pair.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided of a pair, as a caller reads it. */
@Schema(name = "HelperPairDecision")
public record PairDecisionView(
    UUID id,
    UUID pairId,
    @Schema(description = "UNDONE where a merge was taken back") Verdict verdict,
    @Schema(description = "the helper that stays; absent where they differ")
        @Nullable UUID survivor,
    @Schema(description = "the helper that is the survivor since; absent where they differ")
        @Nullable UUID gone,
    LocalDate occurredOn,
    @Schema(description = "absent once one of the helpers was erased") @Nullable String reason,
    String actor,
    Instant recordedAt,
    @Schema(description = "the decision that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  /** Opens the reasons of all of them at once. */
  public static List<PairDecisionView> of(List<PairDecision> decisions, HelperPairs pairs) {
    Map<UUID, PersonalText> reasons = pairs.reasons(decisions);
    return decisions.stream().map(d -> of(d, reasons.get(d.id()))).toList();
  }

  private static PairDecisionView of(PairDecision d, @Nullable PersonalText reason) {
    return new PairDecisionView(
        d.id(),
        d.pairId(),
        d.verdict(),
        d.survivorId(),
        d.goneId(),
        d.occurredOn(),
        reason == null ? null : reason.clearText(),
        d.actor(),
        d.recordedAt(),
        d.reverses());
  }
}
