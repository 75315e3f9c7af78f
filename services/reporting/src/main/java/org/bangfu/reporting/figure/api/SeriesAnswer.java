package org.bangfu.reporting.figure.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.api.FigureTarget;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.ReadSeries;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator period by period. */
public record SeriesAnswer(
    String id,
    DivisionCode division,
    Period period,
    LocalDate from,
    LocalDate to,
    @Nullable String drive,
    Unit unit,
    Definition definition,
    List<Item> points,
    Completeness completeness) {

  /** One period. */
  public record Item(
      LocalDate from,
      LocalDate to,
      @Schema(
              oneOf = {BigDecimal.class, String.class},
              examples = "12")
          @Nullable Object value,
      @Schema(description = "of the whole period; absent where none was set, or nobody asked")
          @Nullable FigureTarget target,
      @Schema(
              description = "the value in percent of the target; absent for a rate",
              examples = "100.0")
          @Nullable BigDecimal ofTarget) {

    static Item of(ReadSeries.Point point, Unit unit, Against against) {
      BigDecimal value = point.value();
      return new Item(
          point.from(),
          point.to(),
          value == null ? null : unit.onTheWire(value),
          FigureTarget.of(against),
          against.ofTarget());
    }
  }
}
