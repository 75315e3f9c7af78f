package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** {@code org.bangfu.order.settled.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderSettled(List<Part> households, LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.order.settled.v1";

  /** What one household earned. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Part(UUID householdId, DivisionCode division, Money amount) {}
}
