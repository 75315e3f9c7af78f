package org.bangfu.reporting.analytics.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.aim.api.FigureTarget;
import org.bangfu.reporting.analytics.Cell;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures, one a row: division by division, each with its periods, parts and indicators. */
@Schema(name = "Analytics")
record AnalyticsAnswer(
    @Schema(description = "by whose values the figures are taken apart; absent for the whole")
        @Nullable Dimension dimension,
    @Schema(description = "the same where there are several") @Nullable List<Dimension> dimensions,
    List<Item> items,
    Completeness completeness) {

  static AnalyticsAnswer of(
      List<Dimension> dimensions, List<Item> items, Completeness completeness) {
    return new AnalyticsAnswer(
        dimensions.size() == 1 ? dimensions.getFirst() : null,
        dimensions.size() > 1 ? dimensions : null,
        items,
        completeness);
  }

  /** A figure. */
  @Schema(name = "AnalyticsFigure")
  record Item(
      @Schema(examples = "needs.published") String id,
      @Schema(description = "of the indicator's definition") int version,
      DivisionCode division,
      @Schema(examples = "洞口县") String name,
      @Schema(description = "first day of the period; absent for from the beginning")
          @Nullable LocalDate from,
      @Schema(description = "the last day that is counted") LocalDate to,
      @Schema(description = "the value of the dimension; absent for the whole", examples = "JOB")
          @Nullable String part,
      @Schema(
              description = "a value of each dimension, where there are several",
              examples = "[\"户帮户亲帮亲\", \"LIFE\"]")
          @Nullable List<String> parts,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "121712")
          @Nullable Object value,
      Unit unit,
      @Schema(description = "whether the value is an outside reading") boolean outside,
      @Schema(description = "absent where none was set, or nobody asked")
          @Nullable FigureTarget target,
      @Schema(
              description = "the value in percent of the target; absent for a rate",
              examples = "100.0")
          @Nullable BigDecimal ofTarget) {

    static Item of(Cell cell) {
      return new Item(
          cell.figure().indicator().id(),
          cell.figure().indicator().version(),
          cell.figure().division(),
          cell.figure().divisionName(),
          cell.from(),
          cell.time().asOf(),
          cell.parts().size() == 1 ? cell.parts().getFirst() : null,
          cell.parts().size() > 1 ? cell.parts() : null,
          cell.figure().wireValue(),
          cell.figure().indicator().unit(),
          cell.figure().outside(),
          FigureTarget.of(cell.against()),
          cell.against().ofTarget());
    }
  }
}
