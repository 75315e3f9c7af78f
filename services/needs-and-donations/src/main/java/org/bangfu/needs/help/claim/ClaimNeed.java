package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.need.Coverages;

/** A helper takes a need in whole or part. */
@ApplicationScoped
public class ClaimNeed {
  private final Helpers helpers;
  private final Coverages coverages;
  private final Claims claims;
  private final ClaimTerms terms;

  ClaimNeed(Helpers helpers, Coverages coverages, Claims claims, ClaimTerms terms) {
    this.helpers = helpers;
    this.coverages = coverages;
    this.claims = claims;
    this.terms = terms;
  }

  @Transactional
  public Claim claim(Acting acting, NewClaim facts) {
    // the helper first: the need's row is locked from the statement on that takes from it
    List<UUID> helper = List.of(facts.helperId());
    Helpers.requireKnown(helpers.toClaim(acting, helper), facts.helperId());
    terms.open(acting, helper).require(facts.helperId());
    Claim claim =
        new Claim(
            facts,
            coverages.take(acting.scope(), facts.needId(), facts.share(), facts.claimedOn()),
            terms.dueOn(acting, facts));
    ClosedPeriods.requireOpen(claim.division(), facts.claimedOn());
    claims.add(claim);
    return claim;
  }
}
