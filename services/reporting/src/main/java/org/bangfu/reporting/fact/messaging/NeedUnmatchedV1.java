package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** A matched need lost a claim and is open again, from its own day. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NeedUnmatchedV1(DivisionCode division, String category, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(
        Counted.NEEDS_MATCHED,
        division,
        BigDecimal.ONE.negate(),
        Map.of(Dimension.CATEGORY, category));
  }
}
