package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.household.MoveManyHouseholds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Moves of up to a thousand households at once. */
@Path("/v1/household-moves")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
@Looks(record = "household", fields = "reason")
public class HouseholdMovesResource {
  private final MoveManyHouseholds move;
  private final Caller caller;

  HouseholdMovesResource(MoveManyHouseholds move, Caller caller) {
    this.move = move;
    this.caller = caller;
  }

  /** How many households a call moved. */
  @Schema(name = "MovedHouseholds")
  public record Moved(int households) {}

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Let up to 1,000 households move to a village",
      description =
          "All of them or none, on one day and for one reason, as moveHousehold does it with one.")
  public Moved moveHouseholds(@NotNull @Valid MoveHouseholdsRequest request) {
    move.move(request.leaving(), request.by(caller.actor()), caller.scope());
    return new Moved(request.households().size());
  }
}
