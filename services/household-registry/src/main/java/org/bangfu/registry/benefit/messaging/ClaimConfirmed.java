package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.need.claim-confirmed.v1}.
 *
 * @param measure FUNDS, GOODS or SERVICE
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClaimConfirmed(
    @Nullable UUID claimId,
    @Nullable UUID householdId,
    DivisionCode division,
    String measure,
    @Nullable Money amount,
    @Nullable Long quantity,
    @Nullable String unit,
    LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.need.claim-confirmed.v1";
}
