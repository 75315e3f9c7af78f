package org.bangfu.registry.rights.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.rights.Correction;
import org.bangfu.registry.rights.CorrectionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction as a caller reads it. */
@Schema(name = "Correction", description = "What a household says is wrong in its file (更正申请)")
public record CorrectionView(
    UUID id,
    UUID householdId,
    DivisionCode division,
    @Nullable String field,
    @Schema(description = "absent once it was erased with the household")
        @Nullable String statement,
    CorrectionState state,
    @Schema(description = "the household, where somebody else asked for it")
        @Nullable UUID onBehalfOf,
    Instant askedAt,
    @Nullable Boolean accepted,
    @Nullable String answer,
    @Nullable Instant decidedAt) {

  static CorrectionView of(Correction c, Confidential confidential) {
    return new CorrectionView(
        c.id(),
        c.householdId(),
        c.division(),
        c.field(),
        clear(c.statement(confidential)),
        c.state(),
        c.onBehalfOf(),
        c.askedAt(),
        c.accepted(),
        clear(c.answer(confidential)),
        c.decidedAt());
  }

  private static @Nullable String clear(@Nullable PersonalText text) {
    return text == null ? null : text.clearText();
  }
}
