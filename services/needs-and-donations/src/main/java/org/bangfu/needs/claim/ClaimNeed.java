package org.bangfu.needs.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.needs.helper.Helpers;
import org.bangfu.needs.need.Coverages;

/** A helper takes a need in whole or part. */
@ApplicationScoped
public class ClaimNeed {
  private final Helpers helpers;
  private final Coverages coverages;
  private final Claims claims;

  ClaimNeed(Helpers helpers, Coverages coverages, Claims claims) {
    this.helpers = helpers;
    this.coverages = coverages;
    this.claims = claims;
  }

  @Transactional
  public Claim claim(DivisionScope scope, NewClaim facts) {
    // the helper first: the need's row is locked from the statement on that takes from it
    Helpers.requireKnown(helpers.known(scope, List.of(facts.helperId())), facts.helperId());
    Claim claim =
        new Claim(facts, coverages.take(scope, facts.needId(), facts.share(), facts.claimedOn()));
    ClosedPeriods.requireOpen(claim.division(), facts.claimedOn());
    claims.add(claim);
    return claim;
  }
}
