package org.bangfu.registry.standing.exit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.standing.exit.ExitHistories;
import org.bangfu.registry.standing.exit.RefuseExit;
import org.bangfu.registry.standing.exit.ReverseDossierStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What the exits of a household have been through. */
@Path("/v1/households/{id}/exit-dossiers")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(
    record = "household",
    fields = {"exit", "reason"})
public class HouseholdExitResource {
  private final RefuseExit refuse;
  private final ReverseDossierStep reverse;
  private final ExitHistories histories;
  private final Caller caller;

  HouseholdExitResource(
      RefuseExit refuse, ReverseDossierStep reverse, ExitHistories histories, Caller caller) {
    this.refuse = refuse;
    this.reverse = reverse;
    this.histories = histories;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List what the exits of a household have been through, the oldest first")
  public List<ExitDossierView> listHouseholdExits(@RestPath UUID id) {
    return shown(id);
  }

  @POST
  @Path("refusal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Refuse the exit of a household that is proposed",
      description = "不予退出. What the county has confirmed, the county refuses.")
  public List<ExitDossierView> refuseExit(
      @RestPath UUID id, @NotNull @Valid RefuseExitRequest request) {
    refuse.refuse(caller.scope(), id, request.day(), request.why(), caller.actor(), isOfCounty());
    return shown(id);
  }

  @POST
  @Path("{dossierId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back the last step of a dossier, which was wrong",
      description =
          "Both stay in its history. An exit itself is taken back by the household's own step.")
  public List<ExitDossierView> reverseExitStep(
      @RestPath UUID id, @RestPath UUID dossierId, @NotNull @Valid ReversalRequest request) {
    reverse.reverse(
        caller.scope(), id, dossierId, request.day(), request.why(), caller.actor(), isOfCounty());
    return shown(id);
  }

  private List<ExitDossierView> shown(UUID id) {
    return histories.of(id, caller.scope()).stream().map(ExitDossierView::of).toList();
  }

  private boolean isOfCounty() {
    return caller.is(Role.COUNTY_OFFICER);
  }
}
