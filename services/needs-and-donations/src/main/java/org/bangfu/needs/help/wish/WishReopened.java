package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A wish may be claimed again.
 *
 * @param because what became of the claim: {@code CANCELLED} or {@code LAPSED}
 */
public record WishReopened(
    UUID wishId,
    long version,
    UUID claimId,
    DivisionCode division,
    MakerKind makerKind,
    WishClaimState because,
    LocalDate occurredOn) {
  static WishReopened of(Wish wish, WishClaim claim, LocalDate day) {
    return new WishReopened(
        wish.id(),
        wish.version(),
        claim.id(),
        wish.division(),
        wish.makerKind(),
        claim.state(),
        day);
  }
}
