package org.bangfu.consumption.product.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.bangfu.consumption.product.Share;

/** A household that supplies a product, and its share of what the product earns. */
public record SupplyRequest(@NotNull UUID householdId, @NotNull Share share) {}
