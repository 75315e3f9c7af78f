package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;

/**
 * A helper takes a wish on.
 *
 * @param origin its client is the website to which the claim is attributed
 * @param wishId the wish's id, or its public id
 */
public record NewWishClaim(Origin origin, UUID wishId, UUID helperId, LocalDate claimedOn) {}
