package org.bangfu.needs.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;

/** A wish became visible to helpers; it happens once. */
public record WishPublished(
    UUID wishId,
    long version,
    DivisionCode division,
    MakerKind makerKind,
    Money value,
    LocalDate occurredOn) {}
