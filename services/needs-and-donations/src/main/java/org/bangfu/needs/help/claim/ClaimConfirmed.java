package org.bangfu.needs.help.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.need.Extent;
import org.jspecify.annotations.Nullable;

/**
 * The household confirmed that what was claimed has come.
 *
 * @param needVersion the need's version after the confirmation
 */
public record ClaimConfirmed(
    UUID claimId,
    UUID needId,
    long needVersion,
    UUID householdId,
    UUID helperId,
    DivisionCode division,
    Extent taken,
    @Nullable String unit,
    LocalDate occurredOn) {}
