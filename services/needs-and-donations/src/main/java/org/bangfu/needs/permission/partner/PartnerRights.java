package org.bangfu.needs.permission.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.problem.Problems;
import org.bangfu.needs.problem.NeedsProblem;

/** Holds a partner website that calls to its policy; everybody else passes. */
@ApplicationScoped
public class PartnerRights {
  private final PartnerPolicies policies;
  private final Caller caller;

  PartnerRights(PartnerPolicies policies, Caller caller) {
    this.policies = policies;
    this.caller = caller;
  }

  /** A problem for a partner that may not bring needs in. */
  public void requireToBringNeedsIn() {
    require(PartnerPolicy::bringsNeedsIn, "bring needs in");
  }

  /** A problem for a partner that may not claim. */
  public void requireToClaim() {
    require(PartnerPolicy::claims, "claim needs");
  }

  private void require(Predicate<PartnerPolicy> right, String what) {
    String client = caller.partner();
    if (client == null) {
      return;
    }
    PartnerPolicy policy = policies.of(client);
    if (!right.test(policy)) {
      throw Problems.builder(
              NeedsProblem.PARTNER_POLICY,
              policy.version() == 0
                  ? "There is no policy for " + client + ", so it may not " + what + "."
                  : "Version %d of the policy of %s does not let it %s."
                      .formatted(policy.version(), client, what))
          .with("policy", "/v1/partners/" + client + "/policy")
          .with("policyVersion", policy.version())
          .build();
    }
  }
}
