package org.bangfu.registry.station.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Stations: open and read. */
@Path("/v1/stations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stations", description = "Service stations of villages and townships 服务站")
public class StationResource {
  private final StationIntake intake;
  private final Stations stations;
  private final Caller caller;

  StationResource(StationIntake intake, Stations stations, Caller caller) {
    this.intake = intake;
    this.stations = stations;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Operation(operationId = "openStation", summary = "Open a station")
  @APIResponse(responseCode = "201", description = "Opened")
  @APIResponse(
      responseCode = "200",
      description = "It was opened before under this client reference; nothing changed")
  public RestResponse<StationView> open(@NotNull @Valid OpenStationRequest request) {
    var taken = intake.open(request);
    Station station = taken.station();
    return (taken.isNew()
            ? ResponseBuilder.<StationView>created(URI.create("/v1/stations/" + station.id()))
            : ResponseBuilder.<StationView>ok())
        .entity(StationView.of(station))
        .tag(EntityTags.of(station.version()))
        .build();
  }

  @POST
  @Path("bulk")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Operation(operationId = "openStations", summary = "Open up to 1,000 stations")
  public BulkAnswer openAll(@NotNull @Valid BulkRequest<OpenStationRequest> request) {
    return intake.openAll(request.items());
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE
  })
  @Operation(operationId = "readStation", summary = "Read one station")
  public RestResponse<StationView> read(@RestPath UUID id) {
    Station station =
        stations.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("station", id));
    return ResponseBuilder.ok(StationView.of(station))
        .tag(EntityTags.of(station.version()))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE
  })
  @Operation(operationId = "listStations", summary = "List stations by division")
  public Page<StationView> list(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return stations.page(division, caller.scope(), page, StationView::of);
  }
}
