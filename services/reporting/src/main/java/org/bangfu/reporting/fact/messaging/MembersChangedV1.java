package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joined a household or left it, and counts where the household stands.
 *
 * @param people the change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MembersChangedV1(
    DivisionCode division,
    Integer people,
    String povertyState,
    String monitoringState,
    @Nullable String monitoringClass,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(Counted.PEOPLE_REGISTERED, division, BigDecimal.valueOf(people), Map.of());
    Register household = new Register(division, 0, people);
    household.stands(counts, occurredOn, povertyState);
    household.isWatched(counts, occurredOn, monitoringState, monitoringClass);
  }
}
