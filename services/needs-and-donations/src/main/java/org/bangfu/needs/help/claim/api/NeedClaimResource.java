package org.bangfu.needs.help.claim.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.help.need.Needs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The claims of one need. */
@Path("/v1/needs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims", description = "Helpers take needs in whole or part 对接")
@Looks(record = "claim", id = "claim")
public class NeedClaimResource {
  private final ClaimOnce claimOnce;
  private final Claims claims;
  private final Needs needs;
  private final Caller caller;

  NeedClaimResource(ClaimOnce claimOnce, Claims claims, Needs needs, Caller caller) {
    this.claimOnce = claimOnce;
    this.claims = claims;
    this.needs = needs;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/claims")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(summary = "Claim a need, or a part of it")
  public RestResponse<ClaimResponse> claimNeed(
      @PathParam("id") UUID id,
      @HeaderParam(Idempotency.HEADER)
          @Parameter(required = true, description = "a key of the caller's own choice")
          @Nullable String key,
      @NotNull @Valid ClaimRequest request) {
    return claimOnce.claim(id, key, request);
  }

  @GET
  @Transactional
  @Path("/{id}/claims")
  @RolesAllowed({Roles.VILLAGE, Role.HELPER, Role.HOUSEHOLD, Role.PARTNER})
  @Operation(summary = "List the claims of a need, oldest first")
  public Page<ClaimResponse> listClaims(
      @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    DivisionScope scope = caller.scope();
    needs.require(scope, id);
    return claims.ofNeed(scope, id, page, claim -> ClaimResponse.of(claim, scope));
  }
}
