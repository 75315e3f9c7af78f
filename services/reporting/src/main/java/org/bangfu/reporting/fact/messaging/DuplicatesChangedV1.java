package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of households that may be one came or went.
 *
 * @param open how many more are to be decided; fewer if negative
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DuplicatesChangedV1(DivisionCode division, Integer open, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return null;
  }

  @Override
  public void count(Counts counts) {
    counts.add(Counted.DUPLICATES_OPEN, division, BigDecimal.valueOf(open), Map.of());
  }
}
