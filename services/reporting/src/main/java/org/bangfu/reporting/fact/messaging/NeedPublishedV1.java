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

/** A need was published. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NeedPublishedV1(
    DivisionCode division, @Nullable UUID householdId, String category, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    Map<Dimension, String> ofCategory = Map.of(Dimension.CATEGORY, category);
    counts
        .add(Counted.NEEDS_PUBLISHED, division, BigDecimal.ONE, ofCategory)
        .had(Counted.HOUSEHOLDS_WITH_NEEDS, division, counts.aggregate(), ofCategory);
  }
}
