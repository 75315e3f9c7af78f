package org.bangfu.consumption.product;

import java.util.UUID;

/** A product of which more was asked than is left. */
public record Shortage(UUID productId, String name, long asked, long left) {}
