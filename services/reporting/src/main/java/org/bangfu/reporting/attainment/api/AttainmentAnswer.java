package org.bangfu.reporting.attainment.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.aim.api.FigureTarget;
import org.bangfu.reporting.attainment.Attained;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a division is with its target, and those inside it with theirs. */
@Schema(name = "Attainment")
record AttainmentAnswer(
    String id,
    DivisionCode division,
    @Schema(description = "of the divisions inside; absent for a village")
        @Nullable DivisionLevel level,
    @Schema(description = "the day through whose end is counted") LocalDate asOf,
    @Nullable Period period,
    @Schema(description = "the day by whose end the targets are to be reached") LocalDate due,
    @Schema(description = "of which dimension it is a part; absent for the whole")
        @Nullable Dimension by,
    @Nullable String part,
    Unit unit,
    Definition definition,
    Item own,
    @Schema(description = "how many divisions of the level have a target; items has the first")
        int withTarget,
    @Schema(description = "those that have a target, the furthest first") List<Item> items,
    @Schema(description = "how many have none; withoutTarget names the first") int without,
    @Schema(description = "those that have none, in the order of their codes")
        List<Named> withoutTarget,
    Completeness completeness) {

  /** A division's figure beside its target. */
  @Schema(name = "AttainmentOfDivision")
  record Item(
      @Schema(
              description =
                  "1 for the furthest, by what is not rounded; equals share it; of a rate by the"
                      + " difference; absent for a target of nothing, and for the division itself")
          @Nullable Integer rank,
      DivisionCode division,
      @Schema(examples = "高沙镇") String name,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "32043")
          @Nullable Object value,
      @Schema(description = "whether the value is an outside reading") boolean outside,
      @Schema(description = "what ofTarget is divided by; absent where none was set")
          @Nullable FigureTarget target,
      @Schema(
              description =
                  "完成率: the value in percent of the target, with one decimal; absent for a rate"
                      + " and of a target of nothing",
              examples = "100.0")
          @Nullable BigDecimal ofTarget) {

    static Item of(Attained attained) {
      Figure figure = attained.figure();
      return new Item(
          attained.rank(),
          figure.division(),
          figure.divisionName(),
          figure.wireValue(),
          figure.outside(),
          FigureTarget.of(attained.against()),
          attained.against().ofTarget());
    }
  }

  /** A division without a target. */
  @Schema(name = "DivisionWithoutTarget")
  record Named(
      DivisionCode division,
      @Schema(examples = "高沙镇") String name,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "1204")
          @Nullable Object value) {

    static Named of(Figure figure) {
      return new Named(figure.division(), figure.divisionName(), figure.wireValue());
    }
  }
}
