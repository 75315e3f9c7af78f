package org.bangfu.registry.roll.sift.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.sift.RuleCount;
import org.bangfu.registry.roll.sift.SiftRun;
import org.bangfu.registry.roll.sift.SiftRunState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as a caller reads it, with what it counted. */
@Schema(name = "SiftRun", description = "A look at the roll of a place by all rules (数据清洗)")
public record SiftRunView(
    UUID id,
    DivisionCode division,
    @Schema(description = "STOPPED: it failed, and changed nothing") SiftRunState state,
    @Schema(description = "whose file was open when it began") int households,
    Instant startedAt,
    String startedBy,
    @Nullable Instant endedAt,
    @Schema(description = "frozen when it ended; empty before, and in a list") List<Count> rules) {

  /** What it counted of a rule. */
  @Schema(name = "SiftRunCount")
  public record Count(
      @Schema(examples = "R-HEAD-NONE") String rule,
      int version,
      @Schema(description = "all that it found: open + waived") int found,
      @Schema(
              description =
                  "of those open what was not known before, was fixed once, or whose waiver was"
                      + " over")
          int opened,
      @Schema(description = "what was known and is not found any more") int fixed,
      @Schema(description = "what was known of households whose file was closed") int ended,
      @Schema(description = "after the run, with those that are assigned") int open,
      @Schema(description = "after the run") int waived) {

    static Count of(RuleCount count) {
      return new Count(
          count.rule(),
          count.version(),
          count.found(),
          count.opened(),
          count.fixed(),
          count.ended(),
          count.open(),
          count.waived());
    }
  }

  static SiftRunView of(SiftRun run) {
    return of(run, List.of());
  }

  static SiftRunView of(SiftRun run, List<RuleCount> counts) {
    return new SiftRunView(
        run.id(),
        run.division(),
        run.state(),
        run.households(),
        run.startedAt(),
        run.startedBy(),
        run.endedAt(),
        counts.stream().map(Count::of).toList());
  }
}
