package org.bangfu.consumption.order;

import java.time.LocalDate;

/** A buyer got the money back. */
public record OrderRefunded(OrderFigures order, LocalDate occurredOn) {}
