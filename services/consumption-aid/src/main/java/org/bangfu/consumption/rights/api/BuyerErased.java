package org.bangfu.consumption.rights.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left of a buyer. */
@Schema(name = "BuyerErased")
public record BuyerErased(
    @Schema(description = "the account") UUID id,
    @Schema(description = "its orders, all without its name now", examples = "3") int orders) {}
