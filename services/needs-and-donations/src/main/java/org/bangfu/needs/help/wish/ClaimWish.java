package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.helper.Helpers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A helper takes a wish on; who is vouched for is told who wishes. */
@ApplicationScoped
public class ClaimWish {
  private final Helpers helpers;
  private final WishClaimLimits limits;
  private final WishStates states;
  private final WishClaims claims;
  private final Event<WishClaimed> claimed;
  private final int days;

  ClaimWish(
      Helpers helpers,
      WishClaimLimits limits,
      WishStates states,
      WishClaims claims,
      Event<WishClaimed> claimed,
      @ConfigProperty(name = "bangfu.wish.claim-days") int days) {
    this.helpers = helpers;
    this.limits = limits;
    this.states = states;
    this.claims = claims;
    this.claimed = claimed;
    this.days = days;
  }

  @Transactional
  public WishClaim claim(DivisionScope scope, NewWishClaim facts) {
    // the helper first: the wish's row is locked from the statement on that takes it
    Helpers.requireKnown(helpers.locked(scope, facts.helperId()), facts.helperId());
    limits.require(facts.helperId(), facts.wishId());
    Wish wish = states.claim(scope, facts.wishId(), facts.claimedOn());
    // from the day on which we hear of it, so that no history lapses while it is brought in
    WishClaim claim = new WishClaim(facts, wish, BusinessDays.today().plusDays(days));
    claims.add(claim);
    claimed.fire(WishClaimed.of(wish, claim));
    return claim;
  }
}
