package org.bangfu.needs.permission.partner.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.needs.permission.partner.PartnerPolicies;
import org.bangfu.needs.permission.partner.PolicyVersion;
import org.bangfu.needs.permission.partner.SetPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partner websites over HTTP: what each may see and do. */
@Path("/v1/partners/{client}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners", description = "What partner websites may see and do 合作网站")
public class PartnerResource {
  private static final String CLIENT = "[A-Za-z0-9_-]{1,100}";

  private final PartnerPolicies policies;
  private final SetPolicy setPolicy;
  private final Caller caller;

  PartnerResource(PartnerPolicies policies, SetPolicy setPolicy, Caller caller) {
    this.policies = policies;
    this.setPolicy = setPolicy;
    this.caller = caller;
  }

  @GET
  @Path("/policy")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.PARTNER, Role.AUDITOR, Role.ADMINISTRATOR})
  @Operation(
      operationId = "getPartnerPolicy",
      summary = "Read the policy of a partner; a partner reads its own")
  @APIResponse(
      responseCode = "200",
      description = "The version that counts now",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  public Response get(
      @PathParam("client") @Parameter(example = "partner-news") @Pattern(regexp = CLIENT)
          String client) {
    return answer(policies.require(caller.scope(), client));
  }

  @GET
  @Path("/policies")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.PARTNER, Role.AUDITOR, Role.ADMINISTRATOR})
  @Operation(
      operationId = "listPartnerPolicies",
      summary = "List the versions of a partner's policy, oldest first")
  public Page<PolicyResponse> list(
      @PathParam("client") @Pattern(regexp = CLIENT) String client,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        policies.versions(caller.scope(), client, page),
        page,
        version -> version.policy().version(),
        this::view);
  }

  @PUT
  @Path("/policy")
  @Transactional
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      operationId = "setPartnerPolicy",
      summary = "Set the policy of a partner: a new version, which counts at once")
  @APIResponse(
      responseCode = "200",
      description = "The new version counts",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  @APIResponse(responseCode = "412", description = "Another version counts than If-Match says")
  @APIResponse(responseCode = "428", description = "The header If-Match is missing")
  public Response set(
      @PathParam("client") @Pattern(regexp = CLIENT) String client,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              required = true,
              description = "the ETag of the version that is replaced; \"0\" where there is none")
          @Nullable String ifMatch,
      @NotNull @Valid SetPolicyRequest request) {
    setPolicy.set(request.policyOf(client), ifMatch, caller.actor(), request.reason().strip());
    return answer(policies.require(caller.scope(), client));
  }

  private Response answer(PolicyVersion version) {
    return Response.ok(view(version))
        .location(URI.create("/v1/partners/" + version.policy().client() + "/policy"))
        .tag(EntityTags.of(version.policy().version()))
        .build();
  }

  private PolicyResponse view(PolicyVersion version) {
    return PolicyResponse.of(version, caller.partner() == null);
  }
}
