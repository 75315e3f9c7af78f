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
 * A village or a site is supervised, or is not any more.
 *
 * @param division the village, or the township in which the site lies
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SupervisionChangedV1(DivisionCode division, String kind, String to, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return null;
  }

  @Override
  public void count(Counts counts) {
    counts.add(
        kind.equals("SITE") ? Counted.VILLAGES_SUPERVISION_SITES : Counted.VILLAGES_SUPERVISED,
        division,
        to.equals("ON") ? BigDecimal.ONE : BigDecimal.ONE.negate(),
        Map.of());
  }
}
