package org.bangfu.registry.roll.merge.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.roll.duplicate.DuplicateDecision;
import org.bangfu.registry.roll.duplicate.Verdict;
import org.bangfu.registry.roll.merge.Merges;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was decided of a pair, as a caller reads it. */
@Schema(name = "DuplicateDecision")
public record DuplicateDecisionView(
    UUID id,
    UUID pairId,
    @Schema(description = "UNDONE where a merge was taken back") Verdict verdict,
    @Schema(description = "the household that stays; absent where they differ")
        @Nullable UUID survivor,
    @Schema(description = "whose file was closed, or opened again; absent where they differ")
        @Nullable UUID gone,
    LocalDate occurredOn,
    @Schema(description = "absent once one of the households was erased") @Nullable String reason,
    String actor,
    Instant recordedAt,
    @Schema(description = "the decision that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  /** Opens the reasons of all of them at once. */
  public static List<DuplicateDecisionView> of(List<DuplicateDecision> decisions, Merges merges) {
    Map<UUID, PersonalText> reasons = merges.reasons(decisions);
    return decisions.stream().map(d -> of(d, reasons.get(d.id()))).toList();
  }

  private static DuplicateDecisionView of(DuplicateDecision d, @Nullable PersonalText reason) {
    return new DuplicateDecisionView(
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
