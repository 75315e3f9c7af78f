package org.bangfu.needs.wish.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
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

/** Decides what the one that holds a wish's claim is told of who wishes, and writes it down. */
@ApplicationScoped
class TellHolder {
  private static final String WHAT = "wish-claim";
  private static final Set<DisclosedField> SHOWN =
      EnumSet.of(
          DisclosedField.TOWNSHIP,
          DisclosedField.CATEGORY,
          DisclosedField.PUBLISHED_ON,
          DisclosedField.MASKED_NAME,
          DisclosedField.MAKER);

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
   *
   * @param holds whether the claim is alive or realised; who wishes is told to nobody else
   */
  Set<DisclosedField> tell(Wish wish, boolean holds) {
    Set<DisclosedField> told = EnumSet.copyOf(SHOWN);
    Consent consent = consents.live(List.of(wish.makerId())).get(wish.makerId());
    if (consent == null) {
      return Set.of();
    }
    if (!holds) {
      told.remove(DisclosedField.MAKER);
    }
    String partner = caller.partner();
    if (partner == null) {
      told.retainAll(consent.terms().fields());
      return told;
    }
    PartnerPolicy policy = policies.of(partner);
    told.retainAll(policy.fields());
    told.retainAll(consent.covers(partner));
    disclosures.log(
        partner, caller.account(), WHAT, List.of(wish.makerId()), told, policy.version());
    return told;
  }
}
