package org.bangfu.reporting.indicator.api;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Definition;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.FormulaText;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator as it is published. */
@Schema(name = "Indicator")
record IndicatorAnswer(
    @Schema(examples = "needs.published") String id,
    @Schema(description = "whose it is: CN for those that come with the platform")
        DivisionCode owner,
    Name name,
    Unit unit,
    Definition definition,
    @Schema(description = "by what it can be narrowed, one at a time") List<Dimension> dimensions,
    @Schema(description = "what it is made of; absent for what events count")
        @Nullable FormulaText formula,
    @Schema(description = "the first day whose figures are made by this version")
        LocalDate inForceFrom) {

  /** What it is called. */
  @Schema(name = "IndicatorName")
  record Name(
      @Schema(examples = "发布需求") String zh, @Schema(examples = "Needs published") String en) {}

  static IndicatorAnswer of(Indicator indicator) {
    return new IndicatorAnswer(
        indicator.id(),
        indicator.owner(),
        new Name(indicator.nameZh(), indicator.nameEn()),
        indicator.unit(),
        indicator.definition(),
        indicator.dimensions().stream().sorted().toList(),
        indicator.formula() == null ? null : FormulaText.of(indicator.formula()),
        indicator.inForceFrom());
  }
}
