package org.bangfu.needs.permission.partner.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.needs.permission.partner.PartnerPolicies;
import org.bangfu.needs.permission.partner.PolicyVersion;
import org.bangfu.needs.permission.partner.SetPolicy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Partner websites over HTTP: what each may see and do. */
@Path("/v1/partners/{client}")
@Consumes(MediaType.APPLICATION_JSON)
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
  @Operation(summary = "Read the policy of a partner; a partner reads its own")
  public RestResponse<PolicyResponse> readPartnerPolicy(
      @PathParam("client") @Parameter(example = "partner-news") @Pattern(regexp = CLIENT)
          String client) {
    return answer(policies.require(caller.scope(), client));
  }

  @GET
  @Path("/policies")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.PARTNER, Role.AUDITOR, Role.ADMINISTRATOR})
  @Operation(summary = "List the versions of a partner's policy, oldest first")
  public Page<PolicyResponse> listPartnerPolicies(
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
  @Operation(summary = "Set the policy of a partner: a new version, which counts at once")
  public RestResponse<PolicyResponse> setPartnerPolicy(
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

  private RestResponse<PolicyResponse> answer(PolicyVersion version) {
    return Shown.there(
        "/v1/partners/" + version.policy().client() + "/policy",
        version.policy().version(),
        view(version));
  }

  private PolicyResponse view(PolicyVersion version) {
    return PolicyResponse.of(version, caller.partner() == null);
  }
}
