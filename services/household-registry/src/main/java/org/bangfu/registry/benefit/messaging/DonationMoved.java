package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.jspecify.annotations.Nullable;

/** {@code org.bangfu.donation.received.v1} and {@code org.bangfu.donation.refunded.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DonationMoved(
    @Nullable UUID householdId, DivisionCode division, Money amount, LocalDate occurredOn) {
  static final String RECEIVED = "org.bangfu.donation.received.v1";
  static final String REFUNDED = "org.bangfu.donation.refunded.v1";
}
