package org.bangfu.registry.standing.exit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.standing.exit.DossierState;
import org.bangfu.registry.standing.exit.ExitDossierStep;
import org.bangfu.registry.standing.exit.Votes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a dossier as a caller reads it. */
@Schema(name = "ExitDossierStep")
public record ExitDossierStepView(
    UUID id,
    DossierState to,
    LocalDate occurredOn,
    @Schema(description = "absent where nobody voted") @Nullable ExitVotes votes,
    @Schema(description = "where it was announced, the last day of it")
        @Nullable LocalDate postedUntil,
    String actor,
    @Nullable String reason,
    Instant recordedAt,
    @Schema(description = "the step that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  /** How many voted. */
  @Schema(name = "ExitVotes")
  public record ExitVotes(int inFavour, int against, int abstained) {}

  static ExitDossierStepView of(ExitDossierStep step, @Nullable PersonalText reason) {
    Votes votes = step.votes();
    return new ExitDossierStepView(
        step.id(),
        step.toState(),
        step.occurredOn(),
        votes == null ? null : new ExitVotes(votes.inFavour(), votes.against(), votes.abstained()),
        step.postedUntil(),
        step.actor(),
        reason == null ? null : reason.clearText(),
        step.recordedAt(),
        step.reverses());
  }
}
