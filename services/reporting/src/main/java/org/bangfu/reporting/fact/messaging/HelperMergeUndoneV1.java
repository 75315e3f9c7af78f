package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** A merge of helpers was taken back. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HelperMergeUndoneV1(UUID survivor, DivisionCode division, String kind, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts
        .add(Counted.HELPERS_REGISTERED, division, BigDecimal.ONE, Map.of(Dimension.KIND, kind))
        .takenBack(Counted.HELPERS_MERGED, division, survivor);
  }
}
