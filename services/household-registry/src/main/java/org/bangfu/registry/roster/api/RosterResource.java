package org.bangfu.registry.roster.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.roster.DecideRoster;
import org.bangfu.registry.roster.Roster;
import org.bangfu.registry.roster.Rosters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Rosters: look at the errors, review, merge or refuse. */
@Path("/v1/rosters")
@RunOnVirtualThread
@Tag(name = "Rosters", description = "Households from a file, checked and merged 花名册")
@Looks(record = "roster", fields = "refusalReason")
public class RosterResource {
  private final DecideRoster decide;
  private final Rosters rosters;
  private final Caller caller;
  private final Confidential confidential;

  RosterResource(DecideRoster decide, Rosters rosters, Caller caller, Confidential confidential) {
    this.decide = decide;
    this.rosters = rosters;
    this.caller = caller;
    this.confidential = confidential;
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List rosters by division")
  public Page<RosterView> listRosters(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return rosters.page(
        division, caller.scope(), page, roster -> RosterView.of(roster, confidential));
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Read one roster")
  public RestResponse<RosterView> readRoster(@RestPath UUID id) {
    return answer(existing(id));
  }

  @GET
  @Transactional
  @Path("{id}/errors")
  @Looks(record = "roster", fields = "errors")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List what is wrong in a roster, cell by cell")
  public Page<RosterErrorView> listRosterErrors(
      @RestPath UUID id, @BeanParam @Valid PageRequest page) {
    Roster roster = existing(id);
    return Page.of(
        rosters.errors(roster.id(), page.afterId(), page.rowsToRead()),
        page,
        Map.Entry::getKey,
        entry -> RosterErrorView.of(entry.getValue()));
  }

  @POST
  @Path("{id}/review")
  @Looks(record = "roster")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Take a roster into review")
  public RestResponse<RosterView> reviewRoster(@RestPath UUID id) {
    return answer(decide.review(id, caller.actor(), caller.scope()));
  }

  @POST
  @Path("{id}/merge")
  @Looks(
      record = "roster",
      fields = {"name", "nationalId", "phone"})
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary =
          "Land the households of a roster that another account uploaded; a repeat changes"
              + " nothing")
  @APIResponse(responseCode = "200", description = "Merged")
  @APIResponse(
      responseCode = "403",
      description = "The role may not, or the account has uploaded the roster itself")
  public RestResponse<RosterView> mergeRoster(@RestPath UUID id) {
    return answer(decide.merge(id, caller));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/refusal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Refuse a roster; nothing of it lands")
  public RestResponse<RosterView> refuseRoster(
      @RestPath UUID id, @Nullable @Valid RefuseRosterRequest request) {
    String reason = request == null ? null : request.reason();
    return answer(decide.refuse(id, caller.actor(), reason, caller.scope()));
  }

  private Roster existing(UUID id) {
    return rosters.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("roster", id));
  }

  private RestResponse<RosterView> answer(Roster roster) {
    return RosterView.shown(Status.OK, roster, confidential);
  }
}
