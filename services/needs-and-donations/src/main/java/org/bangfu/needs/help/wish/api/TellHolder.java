package org.bangfu.needs.help.wish.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.wish.Wish;
import org.bangfu.needs.help.wish.WishClaim;
import org.bangfu.needs.permission.consent.Consent;
import org.bangfu.needs.permission.consent.Consents;
import org.bangfu.needs.permission.disclosure.Disclosures;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicies;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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
  private final Helpers helpers;
  private final PartnerPolicies policies;
  private final Disclosures disclosures;
  private final int daysAfter;
  private final Caller caller;

  TellHolder(
      Consents consents,
      Helpers helpers,
      PartnerPolicies policies,
      Disclosures disclosures,
      @ConfigProperty(name = "bangfu.wish.name-days") int daysAfter,
      Caller caller) {
    this.consents = consents;
    this.helpers = helpers;
    this.policies = policies;
    this.disclosures = disclosures;
    this.daysAfter = daysAfter;
    this.caller = caller;
  }

  /**
   * As long as the maker, or its guardian, consents; to a website what its policy and the consent
   * both allow; the name to nobody whom nobody vouches for, and not for ever after the wish has
   * come true. In the running transaction.
   *
   * @param holding the claim that is alive or realised; who wishes is told to nobody else
   * @param helper who claims, or has claimed
   */
  Set<DisclosedField> tell(Wish wish, @Nullable WishClaim holding, @Nullable UUID helper) {
    Set<DisclosedField> told = EnumSet.copyOf(SHOWN);
    Consent consent = consents.live(List.of(wish.makerId())).get(wish.makerId());
    if (consent == null) {
      return Set.of();
    }
    if (helper == null || !helpers.vouchedFor(helper)) {
      told.remove(DisclosedField.MASKED_NAME);
      told.remove(DisclosedField.MAKER);
    }
    if (holding == null) {
      told.remove(DisclosedField.MAKER);
    } else if (!holding.tells(BusinessDays.today(), daysAfter)) {
      told.remove(DisclosedField.MASKED_NAME);
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
