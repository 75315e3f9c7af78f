package org.bangfu.registry.standing.monitoring.clue.api;

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
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.clue.Clues;
import org.bangfu.registry.standing.monitoring.clue.ReverseClueStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What pointed at a household, and what became of it. */
@Path("/v1/households/{id}/monitoring-clues")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(
    record = "household",
    fields = {"clues", "reason", "verifier"},
    each = false)
public class HouseholdClueResource {
  private final ReverseClueStep reverse;
  private final Clues clues;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  HouseholdClueResource(
      ReverseClueStep reverse,
      Clues clues,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.reverse = reverse;
    this.clues = clues;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List what pointed at a household, the oldest first")
  public List<ClueView> listHouseholdClues(@RestPath UUID id) {
    return shown(id);
  }

  @POST
  @Transactional
  @Path("{clueId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back the last step of a clue, which was wrong",
      description =
          "What was dismissed is verified again; what was reported alone counts for nothing. What the"
              + " household's monitoring answered is taken back with the household's own step.")
  public List<ClueView> reverseClueStep(
      @RestPath UUID id, @RestPath UUID clueId, @NotNull @Valid ReversalRequest request) {
    reverse.reverse(caller.scope(), id, clueId, request.day(), request.why(), caller.actor());
    return shown(id);
  }

  private List<ClueView> shown(UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return ClueView.of(clues.of(id), notes.of(id));
  }
}
