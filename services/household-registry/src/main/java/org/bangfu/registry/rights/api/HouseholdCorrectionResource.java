package org.bangfu.registry.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.rights.AskForCorrection;
import org.bangfu.registry.rights.Correction;
import org.bangfu.registry.rights.Corrections;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The corrections of one household. */
@Path("/v1/households/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rights")
@Looks(record = "household", fields = "statement")
public class HouseholdCorrectionResource {
  private final AskForCorrection ask;
  private final Corrections corrections;
  private final Households households;
  private final Confidential confidential;
  private final Caller caller;

  HouseholdCorrectionResource(
      AskForCorrection ask,
      Corrections corrections,
      Households households,
      Confidential confidential,
      Caller caller) {
    this.ask = ask;
    this.corrections = corrections;
    this.households = households;
    this.confidential = confidential;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.PUBLISHERS, Role.HOUSEHOLD})
  @Operation(summary = "Ask the office to put something right in a household's file")
  @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
  public RestResponse<CorrectionView> askForCorrection(
      @RestPath UUID id, @NotNull @Valid AskForCorrectionRequest request) {
    Correction correction = ask.ask(id, request.wrong(id, caller.actor()), caller.scope());
    return ResponseBuilder.<CorrectionView>created(URI.create("/v1/corrections/" + correction.id()))
        .entity(CorrectionView.of(correction, confidential))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.PUBLISHERS, Role.HOUSEHOLD})
  @Operation(summary = "List the corrections of a household, the oldest first")
  public Page<CorrectionView> listHouseholdCorrections(
      @RestPath UUID id, @BeanParam @Valid PageRequest page) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return Page.of(
        corrections.of(id, caller.scope(), page.afterId(), page.rowsToRead()),
        page,
        Correction::id,
        c -> CorrectionView.of(c, confidential));
  }
}
