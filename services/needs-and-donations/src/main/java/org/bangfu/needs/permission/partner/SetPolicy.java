package org.bangfu.needs.permission.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.bangfu.kit.record.origin.EntityTags;
import org.jspecify.annotations.Nullable;

/** Gives a partner a policy, or the next version of its own. */
@ApplicationScoped
public class SetPolicy {
  private final PartnerPolicies policies;

  SetPolicy(PartnerPolicies policies) {
    this.policies = policies;
  }

  /**
   * Counts from now on.
   *
   * @param ifMatch the header If-Match: the version that is replaced, 0 where there is none
   * @param wanted whose version is not looked at
   */
  @Transactional
  public void set(PartnerPolicy wanted, @Nullable String ifMatch, String actor, String reason) {
    int version = policies.of(wanted.client()).version();
    EntityTags.requireMatch(ifMatch, version);
    // of two who replace the same version the table's key lets one through
    policies.add(wanted.withVersion(version + 1), actor, reason);
  }
}
