package org.bangfu.consumption.order;

import java.time.LocalDate;

/** An unpaid order was given up, or was not paid in time. */
public record OrderCancelled(OrderFigures order, CancelReason reason, LocalDate occurredOn) {}
