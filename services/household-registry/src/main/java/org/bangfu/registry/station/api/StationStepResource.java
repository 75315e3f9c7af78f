package org.bangfu.registry.station.api;

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
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.station.StationSteps;
import org.bangfu.registry.station.Stations;
import org.bangfu.registry.station.StepStation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The life of a station after its opening. */
@Path("/v1/stations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stations")
public class StationStepResource {
  private final StepStation step;
  private final Stations stations;
  private final StationSteps steps;
  private final Caller caller;

  StationStepResource(StepStation step, Stations stations, StationSteps steps, Caller caller) {
    this.step = step;
    this.stations = stations;
    this.steps = steps;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Path("steps")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List the steps of a station, in the order of recording")
  public List<StationStepView> listStationSteps(@RestPath UUID id) {
    if (stations.byId(id, caller.scope()).isEmpty()) {
      throw Problems.notFound("station", id);
    }
    return steps.of(id).recorded().stream().map(StationStepView::of).toList();
  }

  @POST
  @Path("closure")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Close a station",
      description =
          "撤站. Its information managers have to be given another station before, or to leave. From"
              + " that day on it counts no longer, and takes nobody.")
  public RestResponse<StationView> closeStation(
      @RestPath UUID id, @NotNull @Valid StationStepRequest request) {
    return StationView.VIEWS.there(step.close(id, request.by(caller.actor()), caller.scope()));
  }

  @POST
  @Path("reopening")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Open a closed station again")
  public RestResponse<StationView> reopenStation(
      @RestPath UUID id, @NotNull @Valid StationStepRequest request) {
    return StationView.VIEWS.there(step.reopen(id, request.by(caller.actor()), caller.scope()));
  }

  @POST
  @Path("steps/{stepId}/reversal")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Take back the last step of a station, which was wrong",
      description = "The station is as it was before, and both steps stay.")
  public RestResponse<StationView> reverseStationStep(
      @RestPath UUID id, @RestPath UUID stepId, @NotNull @Valid StationStepRequest request) {
    return StationView.VIEWS.there(
        step.reverse(id, stepId, request.by(caller.actor()), caller.scope()));
  }
}
