package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/** Aid in the four measures, each an indicator of its own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AidRecordedV1(
    DivisionCode division,
    @Nullable String drive,
    Long engagements,
    Long goods,
    Long services,
    Money funds,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    Map<Dimension, String> narrowed = drive == null ? Map.of() : Map.of(Dimension.DRIVE, drive);
    counts
        .add(Indicator.AID_ENGAGEMENTS, division, BigDecimal.valueOf(engagements), narrowed)
        .add(Indicator.AID_GOODS, division, BigDecimal.valueOf(goods), narrowed)
        .add(Indicator.AID_SERVICES, division, BigDecimal.valueOf(services), narrowed)
        .add(Indicator.AID_FUNDS, division, funds.amount(), narrowed);
  }
}
