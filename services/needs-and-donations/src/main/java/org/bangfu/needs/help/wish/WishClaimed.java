package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A helper has taken a wish on.
 *
 * @param version the wish's, as in the others
 * @param client the website to which it is attributed
 */
public record WishClaimed(
    UUID wishId,
    long version,
    UUID claimId,
    DivisionCode division,
    MakerKind makerKind,
    String client,
    LocalDate occurredOn) {
  static WishClaimed of(Wish wish, WishClaim claim) {
    return new WishClaimed(
        wish.id(),
        wish.version(),
        claim.id(),
        wish.division(),
        wish.makerKind(),
        claim.client(),
        claim.claimedOn());
  }
}
