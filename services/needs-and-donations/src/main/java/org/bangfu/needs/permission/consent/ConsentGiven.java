package org.bangfu.needs.permission.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A consent is live from now on; fired in the transaction that writes it. */
public record ConsentGiven(
    UUID subject,
    SubjectKind kind,
    DivisionCode division,
    LocalDate occurredOn,
    UUID consentId,
    long version,
    Terms terms) {}
