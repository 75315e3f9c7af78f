package org.bangfu.reporting.question;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which day, and of how much before it; a {@code @BeanParam}. */
public class TimeQuery {
  @QueryParam("asOf")
  @Parameter(
      description = "The day through whose end is counted, in Asia/Shanghai; today if absent",
      example = "2020-11-30")
  @Nullable String asOf;

  @QueryParam("period")
  @Parameter(
      description =
          Period.NAMES
              + ": only what came in the period that asOf lies in, through"
              + " asOf; from the beginning if absent. A stock is the same either way.",
      example = "month")
  @Nullable String period;

  public Time read(Parameters parameters) {
    return new Time(parameters.day("asOf", asOf, BusinessDays.today()), parameters.period(period));
  }

  /** The parameters as they were understood. */
  public record Time(LocalDate asOf, @Nullable Period period) {
    /** Whether from the beginning: a stock is what there is, however short the period. */
    public boolean toDate(IndicatorKind kind) {
      return period == null || kind == IndicatorKind.STOCK;
    }

    public Span span(IndicatorKind kind) {
      return period == null || toDate(kind) ? Span.through(asOf) : Span.within(period, asOf);
    }
  }
}
