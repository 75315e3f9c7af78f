package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.needs.help.need.TakeAtOnce;

/**
 * A helper takes a need, as {@link ClaimNeed} lets it, in what goes to the database at once. The
 * helper is held first, then the need: everywhere in the same order.
 */
@ApplicationScoped
public class ClaimAtOnce {
  private static final Insert ROW =
      Insert.into(
          Claims.TABLE,
          "id uuid",
          "client text",
          "client_reference text",
          "actor text",
          "recorded_at timestamptz",
          "need_id uuid",
          "helper_id uuid",
          "household_id uuid",
          "division text",
          "measure text",
          "taken numeric",
          "state text",
          "claimed_on date",
          "due_on date",
          "version bigint");

  private static final String HELPER_KNOWN =
      """
      select required(exists (select from helper
        where id = cast(? as uuid) and erased_on is null for key share))\
      """;

  // with all ids that are the same person, so that what it holds can be counted
  private static final String HELPER_HELD =
      """
      select required(exists (select from helper
        where id = cast(? as uuid) and id in (select hold_helpers(array[cast(? as uuid)]))))\
      """;

  private static final String WITHIN_LIMIT =
      "select required(open_claims_of(cast(? as uuid)) < cast(? as integer))";

  private final TakeAtOnce take;
  private final ClaimTerms terms;

  ClaimAtOnce(TakeAtOnce take, ClaimTerms terms) {
    this.take = take;
    this.terms = terms;
  }

  /**
   * @throws RuntimeException a problem where it cannot be had so; {@link ClaimNeed} says why
   */
  public Claim claim(Acting acting, NewClaim facts) {
    hold(acting, facts.helperId());
    Claim claim =
        new Claim(
            facts,
            take.take(acting.scope(), facts.needId(), facts.share(), facts.claimedOn()),
            terms.dueOn(acting, facts));
    ClosedPeriods.requireOpen(claim.division(), facts.claimedOn());
    add(claim, facts);
    return claim;
  }

  /** Staff any number at once, others within their limits. */
  private void hold(Acting acting, UUID helper) {
    String id = helper.toString();
    if (acting.isStaff()) {
      AtOnce.add(new Written(HELPER_KNOWN, List.of(id)));
    } else {
      AtOnce.add(new Written(HELPER_HELD, List.of(id, id)));
      AtOnce.add(new Written(WITHIN_LIMIT, List.of(id, Integer.toString(terms.atOnce()))));
    }
  }

  private static void add(Claim claim, NewClaim facts) {
    AtOnce.add(
        ROW,
        claim.id(),
        facts.origin().client(),
        facts.origin().clientReference(),
        facts.origin().actor(),
        facts.origin().recordedAt(),
        claim.needId(),
        claim.helperId(),
        claim.householdId(),
        claim.division().value(),
        claim.taken().measure(),
        claim.taken().value().toPlainString(),
        claim.state(),
        claim.claimedOn(),
        claim.dueOn(),
        claim.version());
  }
}
