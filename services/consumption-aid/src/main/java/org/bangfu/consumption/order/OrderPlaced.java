package org.bangfu.consumption.order;

import java.time.LocalDate;

/** An order was placed, or a sale at a fair was entered. */
public record OrderPlaced(OrderFigures order, LocalDate occurredOn) {}
