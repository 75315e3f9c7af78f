package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/**
 * A household has agreed to a plan, or has no such plan any more.
 *
 * @param agreed one more plan that is agreed, or one less
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PlanChangedV1(DivisionCode division, String path, Integer agreed, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(
        Counted.PLANS_AGREED, division, BigDecimal.valueOf(agreed), Map.of(Dimension.KIND, path));
  }
}
