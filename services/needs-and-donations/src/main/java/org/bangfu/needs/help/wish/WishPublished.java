package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** A wish became visible to helpers; it happens once. */
public record WishPublished(
    UUID wishId,
    long version,
    DivisionCode division,
    MakerKind makerKind,
    Money value,
    LocalDate occurredOn) {}
