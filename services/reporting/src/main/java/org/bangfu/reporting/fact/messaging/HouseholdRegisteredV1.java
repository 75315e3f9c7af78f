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
 * A household was registered in its village, with what it went through on the poverty register
 * before.
 *
 * @param splitFrom the household of which its people were before, and with which they left the
 *     register where they did; null for any other, and for an event from before that was told
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdRegisteredV1(
    DivisionCode division,
    Integer members,
    @Nullable String povertyState,
    @Nullable LocalDate identifiedOn,
    @Nullable LocalDate povertySince,
    @Nullable UUID splitFrom,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts
        .one(Counted.HOUSEHOLDS_REGISTERED, division)
        .add(Counted.PEOPLE_REGISTERED, division, BigDecimal.valueOf(members), Map.of());
    if (povertyState == null) {
      return;
    }
    Register household = new Register(division, 1, members);
    LocalDate since = povertySince == null ? occurredOn : povertySince;
    if (povertyState.equals(Register.EXITED)) {
      if (identifiedOn != null && identifiedOn.isBefore(since)) {
        household.stands(counts, identifiedOn, Register.IN_POVERTY);
        household.gone().stands(counts, since, Register.IN_POVERTY);
      }
      if (splitFrom == null) {
        household.exits(counts, since);
      }
    }
    household.stands(counts, since, povertyState);
  }
}
