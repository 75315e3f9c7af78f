package org.bangfu.consumption.order;

import java.time.LocalDate;

/** An unpaid order was given up. */
public record OrderCancelled(OrderFigures order, LocalDate occurredOn) {}
