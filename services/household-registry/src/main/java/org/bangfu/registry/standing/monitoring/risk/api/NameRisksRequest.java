package org.bangfu.registry.standing.monitoring.risk.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.registry.standing.monitoring.risk.NameRisks.Found;
import org.bangfu.registry.standing.monitoring.risk.Risk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a household is at risk of, in place of what was named before. */
@SelfConsistent
@Schema(
    name = "NameRisksRequest",
    examples =
        """
        {"foundOn":"2021-04-06","risks":[{"risk":"ILLNESS"},{"risk":"OTHER","note":"担保债务"}]}\
        """)
public record NameRisksRequest(
    @Schema(description = "the day on which they were found; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate foundOn,
    @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid Item> risks)
    implements Consistent {

  /** One of them. */
  @SelfConsistent
  @Schema(name = "NameRisk")
  public record Item(
      @NotNull Risk risk,
      @Schema(
              description = "kept sealed; required for OTHER, where it says which",
              examples = "担保债务")
          @Nullable
          @Size(max = 500)
          String note)
      implements Consistent {

    @Override
    public void check(BrokenRules broken) {
      broken.when(
          risk == Risk.OTHER && (note == null || note.isBlank()),
          "note",
          "must say which, where the risk is OTHER");
    }

    /** Repeats no note, so that a request in a log is no leak. */
    @Override
    public String toString() {
      return "Item[" + risk + "]";
    }
  }

  @Override
  public void check(BrokenRules broken) {
    broken.when(namesOneTwice(), "risks", "must have each risk once");
  }

  private boolean namesOneTwice() {
    Set<Risk> seen = EnumSet.noneOf(Risk.class);
    return risks != null
        && risks.stream()
            .anyMatch(item -> item != null && item.risk() != null && !seen.add(item.risk()));
  }

  List<Found> found() {
    return risks.stream()
        .map(item -> new Found(item.risk(), PersonalText.ofNullable(item.note())))
        .toList();
  }
}
