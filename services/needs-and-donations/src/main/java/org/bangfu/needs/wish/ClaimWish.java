package org.bangfu.needs.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.time.BusinessDays;
import org.bangfu.needs.helper.Helpers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A helper takes a wish on, and is told who wishes. */
@ApplicationScoped
public class ClaimWish {
  private final Helpers helpers;
  private final WishStates states;
  private final WishClaims claims;
  private final Event<WishClaimed> claimed;
  private final int days;

  ClaimWish(
      Helpers helpers,
      WishStates states,
      WishClaims claims,
      Event<WishClaimed> claimed,
      @ConfigProperty(name = "bangfu.wish.claim-days") int days) {
    this.helpers = helpers;
    this.states = states;
    this.claims = claims;
    this.claimed = claimed;
    this.days = days;
  }

  @Transactional
  public WishClaim claim(DivisionScope scope, NewWishClaim facts) {
    // the helper first: the wish's row is locked from the statement on that takes it
    Helpers.requireKnown(helpers.known(scope, List.of(facts.helperId())), facts.helperId());
    Wish wish = states.claim(scope, facts.wishId(), facts.claimedOn());
    // from the day on which we hear of it, so that no history lapses while it is brought in
    WishClaim claim = new WishClaim(facts, wish, BusinessDays.today().plusDays(days));
    claims.add(claim);
    claimed.fire(WishClaimed.of(wish, claim));
    return claim;
  }
}
