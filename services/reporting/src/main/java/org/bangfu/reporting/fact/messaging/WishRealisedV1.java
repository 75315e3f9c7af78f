package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** What somebody wished was handed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WishRealisedV1(
    @Nullable UUID helperId, DivisionCode division, String makerKind, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts
        .add(Counted.WISHES_REALISED, division, BigDecimal.ONE, Map.of(Dimension.KIND, makerKind))
        .about(helperId)
        .had(Counted.HELPERS_ACTIVE, division, counts.aggregate(), Map.of());
  }
}
