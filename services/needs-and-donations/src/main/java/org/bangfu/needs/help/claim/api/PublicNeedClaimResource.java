package org.bangfu.needs.help.claim.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.bangfu.kit.record.origin.Idempotency;
import org.bangfu.needs.help.need.Needs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims of a need that is known by its public id. */
@Path("/v1/public/needs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Claims")
@Looks(record = "claim", id = "claim")
public class PublicNeedClaimResource {
  private final ClaimOnce claimOnce;
  private final Needs needs;
  private final Caller caller;

  PublicNeedClaimResource(ClaimOnce claimOnce, Needs needs, Caller caller) {
    this.claimOnce = claimOnce;
    this.needs = needs;
    this.caller = caller;
  }

  @POST
  @Transactional
  @Path("/{publicId}/claims")
  @RolesAllowed({Roles.PUBLISHERS, Role.HELPER, Role.PARTNER})
  @Operation(
      summary = "Claim a need of the feed, or a part of it; a partner for its user",
      description =
          "The first claim wins, at whichever site. The problem need-over-claimed says in `left`"
              + " what can still be had.")
  public RestResponse<ClaimResponse> claimPublicNeed(
      @PathParam("publicId") UUID publicId,
      @HeaderParam(Idempotency.HEADER)
          @Parameter(required = true, description = "a key of the caller's own choice")
          @Nullable String key,
      @NotNull @Valid ClaimRequest request) {
    return claimOnce.claim(needs.requireByPublicId(caller.scope(), publicId), key, request);
  }
}
