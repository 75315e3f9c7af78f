package org.bangfu.needs.permission.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A consent holds no longer: it was withdrawn, another one has replaced it, or its household was
 * erased. Fired in the transaction that ends it; where another one follows, before that is given.
 *
 * @param replaced whether another one follows
 */
public record ConsentWithdrawn(
    UUID subject,
    SubjectKind kind,
    DivisionCode division,
    LocalDate occurredOn,
    UUID consentId,
    long version,
    Terms terms,
    boolean replaced) {}
