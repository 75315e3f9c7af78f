package org.bangfu.needs.help.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.needs.help.need.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a helper takes on.
 *
 * @param share how much; null for all that is left
 * @param deliveredOn the day it came, in a history that is brought in
 * @param confirmedOn the day the household confirmed it, likewise
 */
public record NewClaim(
    Origin origin,
    UUID needId,
    UUID helperId,
    @Nullable Share share,
    LocalDate claimedOn,
    @Nullable LocalDate deliveredOn,
    @Nullable LocalDate confirmedOn) {}
