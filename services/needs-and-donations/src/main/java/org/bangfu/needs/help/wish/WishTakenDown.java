package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** A wish is not to be seen by helpers any more. */
public record WishTakenDown(
    UUID wishId, long version, DivisionCode division, MakerKind makerKind, LocalDate occurredOn) {
  static WishTakenDown of(Wish wish) {
    return new WishTakenDown(
        wish.id(),
        wish.version(),
        wish.division(),
        wish.makerKind(),
        Objects.requireNonNull(wish.closedOn()));
  }
}
