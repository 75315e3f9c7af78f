package org.bangfu.reporting.figure.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.api.FigureTarget;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure with what it means, of which day it is, and how complete it is. */
@Schema(
    examples =
        """
        {"id":"needs.published","division":"430525","divisionName":"洞口县","asOf":"2020-11-30",
        "value":121712,"unit":"needs","definition":{"zh":"期内发布的爱心需求数，含此后撤回和过期的。",
        "en":"Needs published in the period, including those withdrawn or expired later.",
        "kind":"flow"},"completeness":{"mark":"complete","pendingEvents":0,"missing":[],
        "checkedAt":"2026-11-22T18:00:00+08:00"}}\
        """)
public record FigureAnswer(
    String id,
    DivisionCode division,
    String divisionName,
    LocalDate asOf,
    @Nullable Period period,
    @Schema(description = "first day counted; absent for from the beginning")
        @Nullable LocalDate from,
    @Nullable String drive,
    @Nullable String kind,
    @Nullable String channel,
    @Nullable String category,
    @Nullable String standing,
    @Schema(
            description =
                "whole number for counts, decimal string for yuan, number with one decimal for"
                    + " percent; absent for a rate of nothing",
            oneOf = {BigDecimal.class, String.class},
            examples = "121712")
        @Nullable Object value,
    @Schema(description = "absent where none was set, or nobody asked")
        @Nullable FigureTarget target,
    @Schema(
            description =
                "完成率: the value in percent of the target, with one decimal; absent for a rate and"
                    + " of a target of nothing",
            examples = "100.0")
        @Nullable BigDecimal ofTarget,
    Unit unit,
    Definition definition,
    Completeness completeness) {

  static FigureAnswer of(
      Figure figure,
      TimeQuery.Time time,
      Narrowing narrowing,
      Against against,
      Completeness checked) {
    return new FigureAnswer(
        figure.indicator().id(),
        figure.division(),
        figure.divisionName(),
        time.asOf(),
        time.period(),
        time.period() == null ? null : time.period().startOf(time.asOf()),
        narrowing.valueOf(Dimension.DRIVE),
        narrowing.valueOf(Dimension.KIND),
        narrowing.valueOf(Dimension.CHANNEL),
        narrowing.valueOf(Dimension.CATEGORY),
        narrowing.valueOf(Dimension.STANDING),
        figure.wireValue(),
        FigureTarget.of(against),
        against.ofTarget(),
        figure.indicator().unit(),
        figure.indicator().definition(),
        figure.outside() ? checked.asOutside() : checked);
  }
}
