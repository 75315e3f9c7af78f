package org.bangfu.reporting.figure.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.api.FigureTarget;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.RankDivisions;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The divisions inside another, the greatest first. */
public record RankingAnswer(
    String id,
    DivisionCode division,
    DivisionLevel level,
    LocalDate asOf,
    @Nullable Period period,
    @Nullable String drive,
    Unit unit,
    Definition definition,
    @Schema(description = "how many divisions are ranked; items has the first that the caller sees")
        int divisions,
    List<Item> items,
    Completeness completeness) {

  /** One division and its place. */
  public record Item(
      @Schema(description = "1 for the greatest; equals share it; absent where there is no value")
          @Nullable Integer rank,
      DivisionCode division,
      @Schema(examples = "高沙镇") String name,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "12")
          @Nullable Object value,
      @Schema(description = "whether the value is an outside reading") boolean outside,
      @Schema(description = "absent where none was set, or nobody asked")
          @Nullable FigureTarget target,
      @Schema(
              description = "the value in percent of the target; absent for a rate",
              examples = "100.0")
          @Nullable BigDecimal ofTarget) {

    static Item of(RankDivisions.Place place, Against against) {
      return new Item(
          place.rank(),
          place.figure().division(),
          place.figure().divisionName(),
          place.figure().wireValue(),
          place.figure().outside(),
          FigureTarget.of(against),
          against.ofTarget());
    }
  }
}
