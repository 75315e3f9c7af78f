package org.bangfu.consumption.product;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A supplying household with the place where it is registered now. */
public record Supplier(UUID householdId, DivisionCode division, Share share) {}
