package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** What somebody wished was handed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WishRealisedV1(DivisionCode division, String makerKind, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(
        Counted.WISHES_REALISED, division, BigDecimal.ONE, Map.of(Dimension.KIND, makerKind));
  }
}
