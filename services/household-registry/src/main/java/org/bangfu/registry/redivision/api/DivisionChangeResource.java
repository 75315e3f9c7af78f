package org.bangfu.registry.redivision.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.record.origin.Landing;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.redivision.DecideDivisionChange;
import org.bangfu.registry.redivision.DivisionChange;
import org.bangfu.registry.redivision.DivisionChangeState;
import org.bangfu.registry.redivision.DivisionChanges;
import org.bangfu.registry.redivision.DraftDivisionChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Changes of divisions: drafted, approved by another account above, in force from a day on. */
@Path("/v1/divisions/changes")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Divisions")
public class DivisionChangeResource {
  private final DraftDivisionChange draft;
  private final DecideDivisionChange decide;
  private final DivisionChanges changes;
  private final Landing landing;
  private final Caller caller;

  DivisionChangeResource(
      DraftDivisionChange draft,
      DecideDivisionChange decide,
      DivisionChanges changes,
      Landing landing,
      Caller caller) {
    this.draft = draft;
    this.decide = decide;
    this.changes = changes;
    this.landing = landing;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Draft a change of divisions",
      description =
          "区划调整. All codes have to lie in the caller's divisions. Only townships and villages get other"
              + " codes; other divisions are renamed alone. A division has one change at a time that is not"
              + " in force, or that not all has followed.")
  @APIResponse(
      responseCode = "201",
      description = "It is drafted",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DivisionChangeView.class)))
  public RestResponse<DivisionChangeView> draftDivisionChange(
      @NotNull @Valid DraftDivisionChangeRequest request) {
    Acting acting = Acting.of(caller);
    Landed<DivisionChange> landed =
        landing.one(
            DivisionChange.class,
            DivisionChanges.REACH,
            acting,
            request.clientReference(),
            request,
            () -> draft.draft(request.wanted(), request.clientReference(), acting));
    return shown(landed.status(), landed.record());
  }

  @POST
  @Transactional
  @Path("{id}/approval")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Approve a change of divisions that another account has drafted",
      description =
          "By an office above all divisions of the change. Where its day is there it is in force with the"
              + " answer, and what lies in the old divisions follows; otherwise it comes into force on its day.")
  public RestResponse<DivisionChangeView> approveDivisionChange(@RestPath UUID id) {
    return shown(Status.OK, decide.approve(id, Acting.of(caller)));
  }

  @POST
  @Transactional
  @Path("{id}/withdrawal")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Withdraw a change of divisions that is not in force",
      description = "Once it is approved, an office above all divisions of the change does so.")
  public RestResponse<DivisionChangeView> withdrawDivisionChange(
      @RestPath UUID id, @NotNull @Valid WithdrawDivisionChangeRequest request) {
    return shown(Status.OK, decide.withdraw(id, request.reason().strip(), Acting.of(caller)));
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "Read one change of divisions, with what becomes of which code")
  public RestResponse<DivisionChangeView> readDivisionChange(@RestPath UUID id) {
    return shown(Status.OK, changes.require(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "List changes of divisions, by the place that holds them",
      description = "A change that reaches beyond the caller's divisions is not listed.")
  public Page<DivisionChangeView> listDivisionChanges(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("state") @Nullable DivisionChangeState state,
      @BeanParam @Valid PageRequest page) {
    return changes.page(division, state, caller.scope(), page, DivisionChangeView::of);
  }

  private RestResponse<DivisionChangeView> shown(Status status, DivisionChange change) {
    return Shown.as(
        status,
        "/v1/divisions/changes/" + change.id(),
        change.version(),
        DivisionChangeView.with(change, changes.items(change.id())));
  }
}
