package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Households;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows what is masked elsewhere, for a purpose that the audit keeps. */
@Path("/v1/households/{id}/reveal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class RevealResource {
  private final Households households;
  private final Confidential confidential;
  private final Audit audit;
  private final Caller caller;

  RevealResource(Households households, Confidential confidential, Audit audit, Caller caller) {
    this.households = households;
    this.confidential = confidential;
    this.audit = audit;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.HOUSEHOLD
  })
  @Looks(record = "household")
  @Operation(
      operationId = "revealHousehold",
      summary = "Show personal data of a household in clear, for a purpose")
  @APIResponse(responseCode = "200", description = "In clear; it is not to be stored by anybody")
  public RestResponse<RevealedView> reveal(
      @RestPath UUID id, @NotNull @Valid RevealRequest request) {
    // before it is known whether there is one: the refused look leaves its purpose too
    audit.shows(request.auditedFields(), request.purpose());
    var household =
        households.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("household", id));
    audit.about(id, household.division());
    return ResponseBuilder.ok(RevealedView.of(household, request.fields(), confidential))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
