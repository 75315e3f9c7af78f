package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/** An aid record was taken back; its measures fall on that day. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AidReversedV1(
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Nullable String drive,
    @Nullable String help,
    @Nullable String channel,
    Long engagements,
    Long goods,
    Long services,
    Money funds,
    @Nullable Money goodsValue,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    new AidRecordedV1(
            division,
            householdId,
            helperId,
            drive,
            help,
            channel,
            engagements,
            goods,
            services,
            funds,
            goodsValue,
            occurredOn)
        .count(counts, BigDecimal::negate);
    counts
        .takenBack(Counted.HOUSEHOLDS_HELPED, division, counts.aggregate())
        .about(helperId)
        .takenBack(Counted.HELPERS_ACTIVE, division, counts.aggregate());
  }
}
