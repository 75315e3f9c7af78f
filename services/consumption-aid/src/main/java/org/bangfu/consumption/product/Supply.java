package org.bangfu.consumption.product;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A household that supplies a product, and its part of what the product earns. */
@Embeddable
public record Supply(UUID householdId, Share share) {}
