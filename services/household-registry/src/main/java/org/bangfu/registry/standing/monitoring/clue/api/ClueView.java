package org.bangfu.registry.standing.monitoring.clue.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.standing.monitoring.clue.Clue;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ClueState;
import org.bangfu.registry.standing.monitoring.clue.ClueStep;
import org.bangfu.registry.standing.monitoring.clue.Clues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What pointed at a household, as a caller reads it. */
@Schema(name = "MonitoringClue", description = "What pointed at a household (监测线索)")
public record ClueView(
    UUID id,
    ClueSource source,
    @Schema(description = "whose warning it is; absent for any other source")
        @Nullable String department,
    LocalDate reportedOn,
    ClueState state,
    @Schema(description = "the day of its last step that stands") LocalDate since,
    @Schema(
            description =
                "the household's step into monitoring that answered it, or the one that closed the file")
        @Nullable UUID endedBy,
    @Schema(description = "in the order in which they were recorded") List<StepView> steps) {

  /** A step of it. */
  @Schema(name = "MonitoringClueStep")
  public record StepView(
      UUID id,
      ClueState to,
      LocalDate occurredOn,
      @Schema(description = "what was told, or why; absent once it was erased with the household")
          @Nullable String reason,
      @Schema(description = "who looks into it; absent for any other step")
          @Nullable String verifier,
      String actor,
      Instant recordedAt,
      @Schema(description = "the step that this one takes back; absent for any other")
          @Nullable UUID reverses) {}

  /** In their order; what was erased is absent. */
  public static List<ClueView> of(List<Clues.History> histories, @Nullable SubjectVault vault) {
    return histories.stream().map(history -> of(history, vault)).toList();
  }

  private static ClueView of(Clues.History history, @Nullable SubjectVault vault) {
    Clue clue = history.clue();
    return new ClueView(
        clue.id(),
        clue.source(),
        clue.department(),
        clue.reportedOn(),
        clue.state(),
        clue.since(),
        clue.endedBy(),
        history.steps().stream().map(step -> of(step, vault)).toList());
  }

  private static StepView of(ClueStep step, @Nullable SubjectVault vault) {
    return new StepView(
        step.id(),
        step.toState(),
        step.occurredOn(),
        clear(vault, Confidential.CLUE_REASON, step.reason()),
        clear(vault, Confidential.CLUE_VERIFIER, step.verifier()),
        step.actor(),
        step.recordedAt(),
        step.reverses());
  }

  private static @Nullable String clear(
      @Nullable SubjectVault vault, String field, @Nullable Sealed sealed) {
    PersonalText text = vault == null ? null : vault.openNullable(field, sealed);
    return text == null ? null : text.clearText();
  }
}
