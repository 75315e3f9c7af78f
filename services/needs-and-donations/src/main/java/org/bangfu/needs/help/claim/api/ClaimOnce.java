package org.bangfu.needs.help.claim.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.needs.help.claim.Claim;
import org.bangfu.needs.help.claim.ClaimNeed;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims a need once for each key, by whichever of its names it was found. */
@ApplicationScoped
class ClaimOnce {
  private final ClaimNeed claimNeed;
  private final Landing landing;
  private final Idempotency idempotency;
  private final PartnerRights partnerRights;
  private final Caller caller;
  private final Views<Claim, ClaimResponse> views;

  ClaimOnce(
      ClaimNeed claimNeed,
      Landing landing,
      Idempotency idempotency,
      PartnerRights partnerRights,
      Caller caller) {
    this.claimNeed = claimNeed;
    this.landing = landing;
    this.idempotency = idempotency;
    this.partnerRights = partnerRights;
    this.caller = caller;
    this.views = ClaimResponse.views(caller);
  }

  RestResponse<ClaimResponse> claim(UUID needId, @Nullable String key, ClaimRequest request) {
    Acting acting = Acting.of(caller);
    return idempotency.once(
        "claim need " + needId,
        key,
        request,
        () -> {
          partnerRights.requireToClaim();
          return views.of(
              landing.one(
                  Claim.class,
                  Claims.REACH,
                  acting,
                  request.clientReference(),
                  request.of(needId),
                  () -> claimNeed.claim(acting, request.facts(acting, needId))));
        });
  }
}
