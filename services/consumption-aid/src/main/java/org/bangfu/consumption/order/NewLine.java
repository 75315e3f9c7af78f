package org.bangfu.consumption.order;

import java.util.UUID;

/** So much of a product. */
public record NewLine(UUID productId, long quantity) {}
