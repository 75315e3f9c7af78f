package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * Until when an order that is not paid holds its stock. The term runs from when we heard of the
 * order, whatever day it is entered for. What an office enters as history, on account or as a sale
 * at a fair has none: its goods are gone, or are the office's to send.
 */
@ApplicationScoped
class Reservation {
  private final OrderTerms terms;

  Reservation(OrderTerms terms) {
    this.terms = terms;
  }

  /** Null for ever. */
  @Nullable Instant end(NewOrder order, Ordering ordering, Instant heard) {
    boolean history = order.occurredOn().isBefore(BusinessDays.of(heard));
    if (order.fair() != null || (ordering.office() && (order.onAccount() || history))) {
      return null;
    }
    return heard.plus(order.onAccount() ? terms.accountTerm() : terms.term());
  }
}
