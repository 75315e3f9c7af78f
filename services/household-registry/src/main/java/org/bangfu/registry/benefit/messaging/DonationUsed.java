package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code org.bangfu.donation.used.v1} and {@code .use-reversed.v1}, and {@code
 * org.bangfu.campaign.disbursed.v1} and {@code .disbursement-reversed.v1}: money that a household
 * received.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DonationUsed(
    UUID actId,
    @Nullable UUID householdId,
    DivisionCode division,
    Money amount,
    LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.donation.used.v1";
  static final String REVERSED = "org.bangfu.donation.use-reversed.v1";
  static final String CAMPAIGN_REVERSED = "org.bangfu.campaign.disbursement-reversed.v1";
  static final String CAMPAIGN = "org.bangfu.campaign.disbursed.v1";
}
