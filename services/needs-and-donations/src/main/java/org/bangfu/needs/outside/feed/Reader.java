package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.RequestScoped;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.needs.permission.partner.PartnerPolicies;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.jspecify.annotations.Nullable;

/** Who reads the feed: a partner website, or anybody. */
@RequestScoped
public class Reader {
  private final Caller caller;
  private final PartnerPolicies policies;
  private @Nullable PartnerPolicy policy;

  Reader(Caller caller, PartnerPolicies policies) {
    this.caller = caller;
    this.policies = policies;
  }

  /**
   * The policy of a partner; null for everybody else, known or not. A token that is not valid is
   * refused, though none would have been needed.
   */
  public @Nullable PartnerPolicy policy() {
    String partner = caller.partner();
    if (partner != null && policy == null) {
      policy = policies.of(partner);
    }
    return policy;
  }

  boolean isPartner() {
    return caller.partner() != null;
  }

  /** What answers depend on beside the feed. */
  public String variant() {
    PartnerPolicy mine = policy();
    return mine == null ? "" : mine.client() + "/" + mine.version();
  }
}
