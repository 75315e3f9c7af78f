package org.bangfu.registry.station.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.DescribeStation;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.Stations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stations: open and read. */
@Path("/v1/stations")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stations", description = "Service stations of villages and townships 服务站")
public class StationResource {
  private final StationIntake intake;
  private final DescribeStation describe;
  private final Stations stations;
  private final Caller caller;

  StationResource(
      StationIntake intake, DescribeStation describe, Stations stations, Caller caller) {
    this.intake = intake;
    this.describe = describe;
    this.stations = stations;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Open a station")
  public RestResponse<StationView> openStation(@NotNull @Valid OpenStationRequest request) {
    return StationView.VIEWS.of(intake.open(request));
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Open up to 1,000 stations")
  public BulkAnswer openStations(@NotNull @Valid BulkRequest<OpenStationRequest> request) {
    return intake.openAll(request.items());
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Read one station")
  public RestResponse<StationView> readStation(@RestPath UUID id) {
    return StationView.VIEWS.there(
        stations.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("station", id)));
  }

  @PUT
  @Path("{id}/description")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Say what a station is called and how it is found",
      description = "The whole of it: what is absent is not known any more.")
  public RestResponse<StationView> describeStation(
      @RestPath UUID id,
      @Parameter(description = "the ETag that was read", example = "\"0\"") @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid DescribeStationRequest request) {
    return StationView.VIEWS.there(
        describe.describe(id, ifMatch, request.name().strip(), request.details(), caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "List stations by division")
  public Page<StationView> listStations(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @QueryParam("kind") @Nullable StationKind kind,
      @Parameter(description = "only those that stand so") @QueryParam("state")
          @Nullable StationState state,
      @BeanParam @Valid PageRequest page) {
    return stations.page(division, kind, state, caller.scope(), page, StationView::of);
  }
}
