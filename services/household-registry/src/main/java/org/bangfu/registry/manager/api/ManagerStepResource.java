package org.bangfu.registry.manager.api;

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
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.manager.ManagerSteps;
import org.bangfu.registry.manager.MoveManager;
import org.bangfu.registry.manager.Taken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of an information manager, from the review on. */
@Path("/v1/managers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Managers")
@Looks(
    record = "manager",
    fields = {"name", "phone", "reason"})
public class ManagerStepResource {
  private final MoveManager move;
  private final InformationManagers managers;
  private final ManagerSteps steps;
  private final Confidential confidential;
  private final Caller caller;
  private final Views<InformationManager, ManagerView> views;

  ManagerStepResource(
      MoveManager move,
      InformationManagers managers,
      ManagerSteps steps,
      Confidential confidential,
      Caller caller) {
    this.move = move;
    this.managers = managers;
    this.steps = steps;
    this.confidential = confidential;
    this.caller = caller;
    this.views = ManagerView.views(confidential);
  }

  @GET
  @Transactional
  @Path("steps")
  @RolesAllowed(Roles.OFFICES)
  @Looks(record = "manager", fields = "reason")
  @Operation(summary = "List the steps of an information manager, in the order of recording")
  public List<ManagerStepView> listManagerSteps(@RestPath UUID id) {
    InformationManager manager = managers.require(id, caller.scope());
    return steps.of(id).stream()
        .map(step -> ManagerStepView.of(manager, step, confidential))
        .toList();
  }

  @POST
  @Path("admission")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Admit an applicant after the review")
  public RestResponse<ManagerView> admitManager(
      @RestPath UUID id, @NotNull @Valid AdmitManagerRequest request) {
    return moved(id, ManagerMove.ADMISSION, request.by(caller.actor()));
  }

  @POST
  @Path("refusal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Refuse an applicant after the review, with the reason")
  public RestResponse<ManagerView> refuseManager(
      @RestPath UUID id, @NotNull @Valid ExplainedStepRequest request) {
    return moved(id, ManagerMove.REFUSAL, request.by(caller.actor()));
  }

  @POST
  @Path("suspension")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Suspend an information manager, with the reason",
      description =
          "From that day on no need may be published in the manager's name, and the manager is not"
              + " counted. The account is the identity provider's: what it may do is taken there.")
  public RestResponse<ManagerView> suspendManager(
      @RestPath UUID id, @NotNull @Valid ExplainedStepRequest request) {
    return moved(id, ManagerMove.SUSPENSION, request.by(caller.actor()));
  }

  @POST
  @Path("reinstatement")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Let a suspended information manager work again")
  public RestResponse<ManagerView> reinstateManager(
      @RestPath UUID id, @NotNull @Valid ManagerStepRequest request) {
    return moved(id, ManagerMove.REINSTATEMENT, request.by(caller.actor()));
  }

  @POST
  @Path("departure")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Record that an information manager left")
  public RestResponse<ManagerView> releaseManager(
      @RestPath UUID id, @NotNull @Valid ManagerStepRequest request) {
    return moved(id, ManagerMove.DEPARTURE, request.by(caller.actor()));
  }

  @POST
  @Path("reassignment")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Give an information manager another station, other divisions, or both")
  public RestResponse<ManagerView> reassignManager(
      @RestPath UUID id, @NotNull @Valid ReassignManagerRequest request) {
    return views.there(
        move.reassign(
            id,
            request.stationId(),
            request.divisions(),
            request.by(caller.actor()),
            caller.scope()));
  }

  @POST
  @Path("steps/{stepId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back the last step of an information manager that was wrong",
      description = "The manager is where it was before, and both steps stay.")
  public RestResponse<ManagerView> reverseManagerStep(
      @RestPath UUID id, @RestPath UUID stepId, @NotNull @Valid ReversalRequest request) {
    Taken taken = new Taken(request.day(), caller.actor(), request.why());
    return views.there(move.reverse(id, stepId, taken, caller.scope()));
  }

  private RestResponse<ManagerView> moved(UUID id, ManagerMove step, Taken taken) {
    return views.there(move.move(id, step, taken, caller.scope()));
  }
}
