package org.bangfu.needs.help.claim.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.needs.help.claim.Claim;
import org.bangfu.needs.help.claim.ClaimAtOnce;
import org.bangfu.needs.help.claim.ClaimNeed;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.permission.partner.PartnerRights;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims a need once for each key, by whichever of its names it was found. */
@ApplicationScoped
class ClaimOnce {
  private final ClaimNeed claimNeed;
  private final ClaimAtOnce claimAtOnce;
  private final SentReferences sent;
  private final Landing landing;
  private final Idempotency idempotency;
  private final PartnerRights partnerRights;
  private final Caller caller;
  private final Views<Claim, ClaimResponse> views;

  ClaimOnce(
      ClaimNeed claimNeed,
      ClaimAtOnce claimAtOnce,
      SentReferences sent,
      Landing landing,
      Idempotency idempotency,
      PartnerRights partnerRights,
      Caller caller) {
    this.claimNeed = claimNeed;
    this.claimAtOnce = claimAtOnce;
    this.sent = sent;
    this.landing = landing;
    this.idempotency = idempotency;
    this.partnerRights = partnerRights;
    this.caller = caller;
    this.views = ClaimResponse.views(caller);
  }

  RestResponse<ClaimResponse> claim(UUID needId, @Nullable String key, ClaimRequest request) {
    Acting acting = Acting.of(caller);
    String operation = "claim need " + needId;
    return atOnce(acting, operation, needId, key, request)
        .orElseGet(() -> asked(acting, operation, needId, key, request));
  }

  /** In one way to the database, where nothing is in the way; what a partner may is asked first. */
  private Optional<RestResponse<ClaimResponse>> atOnce(
      Acting acting, String operation, UUID needId, @Nullable String key, ClaimRequest request) {
    if (caller.partner() != null) {
      return Optional.empty();
    }
    return idempotency.atOnce(
        operation,
        key,
        request,
        () -> {
          sent.first(Claims.REACH.kind(), request.clientReference(), request.of(needId));
          Claim claim = claimAtOnce.claim(acting, request.facts(acting, needId));
          return views.of(new Landed<>(claim, true));
        });
  }

  private RestResponse<ClaimResponse> asked(
      Acting acting, String operation, UUID needId, @Nullable String key, ClaimRequest request) {
    return idempotency.once(
        operation,
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
