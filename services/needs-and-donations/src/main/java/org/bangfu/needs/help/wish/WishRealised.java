package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** What was wished has been handed over. */
public record WishRealised(
    UUID wishId,
    long version,
    UUID claimId,
    UUID helperId,
    DivisionCode division,
    MakerKind makerKind,
    Money value,
    String client,
    LocalDate occurredOn) {
  static WishRealised of(Wish wish, WishClaim claim, LocalDate day) {
    return new WishRealised(
        wish.id(),
        wish.version(),
        claim.id(),
        claim.helperId(),
        wish.division(),
        wish.makerKind(),
        wish.value(),
        claim.client(),
        day);
  }
}
