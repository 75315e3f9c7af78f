package org.bangfu.reporting.figure.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.figure.Share;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.TimeQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What part of another division's figure a division has. */
@Schema(
    examples =
        """
        {"id":"aid.funds","division":"430525","divisionName":"洞口县","of":"4305",
        "ofName":"邵阳市","asOf":"2020-11-30","drive":"户帮户亲帮亲","value":48.29,
        "numerator":"2255900.00","denominator":"4671568.00","unit":"yuan",
        "completeness":{"mark":"outside","pendingEvents":0,"missing":[],
        "checkedAt":"2026-11-22T18:00:00+08:00"}}\
        """)
public record ShareAnswer(
    String id,
    DivisionCode division,
    String divisionName,
    DivisionCode of,
    @Schema(description = "absent where it is above the caller's divisions")
        @Nullable String ofName,
    LocalDate asOf,
    @Nullable Period period,
    @Nullable String drive,
    @Schema(
            description = "percent with two decimals; absent where the whole is nothing",
            examples = "48.29")
        @Nullable BigDecimal value,
    @Schema(oneOf = {Long.class, String.class}) @Nullable Object numerator,
    @Schema(
            description = "absent where the whole is above the caller's divisions",
            oneOf = {Long.class, String.class})
        @Nullable Object denominator,
    @Schema(description = "of numerator and denominator") Unit unit,
    Completeness completeness) {

  /**
   * @param wholeIsSeen whether the caller may see the whole's name and figure
   */
  static ShareAnswer of(
      Share share,
      boolean wholeIsSeen,
      TimeQuery.Time time,
      @Nullable String drive,
      Completeness checked) {
    return new ShareAnswer(
        share.part().indicator().id(),
        share.part().division(),
        share.part().divisionName(),
        share.whole().division(),
        wholeIsSeen ? share.whole().divisionName() : null,
        time.asOf(),
        time.period(),
        drive,
        share.percent(),
        share.part().wireValue(),
        wholeIsSeen ? share.whole().wireValue() : null,
        share.part().indicator().unit(),
        share.outside() ? checked.asOutside() : checked);
  }
}
