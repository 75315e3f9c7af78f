package org.bangfu.needs.permission.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is brought in.
 *
 * @param onBehalfOf the subject, where somebody else acts for it
 */
public record NewConsent(
    @Nullable String clientReference,
    Subject subject,
    @Nullable UUID onBehalfOf,
    Terms terms,
    LocalDate givenOn) {}
