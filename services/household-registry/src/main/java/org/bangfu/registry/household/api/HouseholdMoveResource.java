package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.HouseholdMove;
import org.bangfu.registry.household.HouseholdMoves;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.Leaving;
import org.bangfu.registry.household.MoveHouseholds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Where a household was, and that it goes elsewhere. */
@Path("/v1/households/{id}/moves")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
@Looks(record = "household", fields = "reason")
public class HouseholdMoveResource {
  private final MoveHouseholds move;
  private final HouseholdMoves moves;
  private final Households households;
  private final HouseholdNotes notes;
  private final Caller caller;

  HouseholdMoveResource(
      MoveHouseholds move,
      HouseholdMoves moves,
      Households households,
      HouseholdNotes notes,
      Caller caller) {
    this.move = move;
    this.moves = moves;
    this.households = households;
    this.notes = notes;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Let a household move to another village",
      description =
          "迁移. An office above both villages does it. All that hangs on the household is in the new"
              + " village since, and is no more seen from the old one; what was told and counted of"
              + " it stays there. It keeps its number where no other household of the county has"
              + " it. A move that was wrong is put right by moving back.")
  @APIResponse(
      responseCode = "201",
      description = "It has moved",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HouseholdMoveView.class)))
  public RestResponse<HouseholdMoveView> moveHousehold(
      @RestPath UUID id, @NotNull @Valid MoveHouseholdRequest request) {
    Leaving leaving = new Leaving(id, request.from(), request.number());
    List<HouseholdMove> taken =
        move.move(List.of(leaving), request.by(caller.actor()), caller.scope());
    return RestResponse.status(Status.CREATED, HouseholdMoveView.of(taken, notes).getFirst());
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(
      summary = "List the moves of a household, the oldest first",
      description = "Before the first of them it was in the village that this one left.")
  public List<HouseholdMoveView> listHouseholdMoves(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return HouseholdMoveView.of(moves.of(id), notes);
  }
}
