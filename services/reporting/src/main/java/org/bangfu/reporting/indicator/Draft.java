package org.bangfu.reporting.indicator;

import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a division's own, as an office defines it.
 *
 * @param id begins with the owner's code
 * @param inForceFrom the first day whose figures are made by it; null for as soon as it can be
 */
public record Draft(
    String id,
    DivisionCode owner,
    String nameZh,
    String nameEn,
    String meaningZh,
    String meaningEn,
    FormulaText formula,
    @Nullable LocalDate inForceFrom) {

  /** Whether that version says the same; from when it is in force is not asked. */
  boolean isSaidBy(Indicator indicator) {
    return indicator.formula() != null
        && FormulaText.of(indicator.formula()).equals(formula)
        && indicator.nameZh().equals(nameZh)
        && indicator.nameEn().equals(nameEn)
        && indicator.definition().zh().equals(meaningZh)
        && indicator.definition().en().equals(meaningEn);
  }
}
