package org.bangfu.needs.wish.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.identity.Caller;
import org.bangfu.needs.consent.Consent;
import org.bangfu.needs.consent.Consents;
import org.bangfu.needs.disclosure.Disclosures;
import org.bangfu.needs.partner.DisclosedField;
import org.bangfu.needs.partner.PartnerPolicies;
import org.bangfu.needs.partner.PartnerPolicy;
import org.bangfu.needs.wish.Wish;

/** Decides whether the one that holds a wish's claim is told who wishes, and writes it down. */
@ApplicationScoped
class TellHolder {
  private static final String WHAT = "wish-claim";

  private final Consents consents;
  private final PartnerPolicies policies;
  private final Disclosures disclosures;
  private final Caller caller;

  TellHolder(Consents consents, PartnerPolicies policies, Disclosures disclosures, Caller caller) {
    this.consents = consents;
    this.policies = policies;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  /**
   * As long as the maker, or its guardian, consents; to a website what its policy and the consent
   * both allow. In the running transaction.
   */
  boolean mayBeTold(Wish wish) {
    Consent consent = consents.live(List.of(wish.makerId())).get(wish.makerId());
    if (consent == null) {
      return false;
    }
    String partner = caller.partner();
    if (partner == null) {
      return consent.terms().fields().contains(DisclosedField.MAKER);
    }
    PartnerPolicy policy = policies.of(partner);
    if (!policy.fields().contains(DisclosedField.MAKER)
        || !consent.covers(partner).contains(DisclosedField.MAKER)) {
      return false;
    }
    disclosures.log(
        partner,
        caller.account(),
        WHAT,
        List.of(wish.makerId()),
        Set.of(DisclosedField.MAKER),
        policy.version());
    return true;
  }
}
