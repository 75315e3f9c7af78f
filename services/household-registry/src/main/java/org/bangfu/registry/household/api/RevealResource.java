package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Households;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows what is masked elsewhere, for a purpose that the audit keeps. */
@Path("/v1/households/{id}/reveal")
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
  @RolesAllowed({Roles.PUBLISHERS, Role.HOUSEHOLD})
  @Looks(record = "household")
  @Operation(summary = "Show personal data of a household in clear, for a purpose")
  public RestResponse<RevealedView> revealHousehold(
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
