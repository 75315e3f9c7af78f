package org.bangfu.registry.standing.screening.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.screening.OpenScreening;
import org.bangfu.registry.standing.screening.Screening;
import org.bangfu.registry.standing.screening.ScreeningLists;
import org.bangfu.registry.standing.screening.Screenings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Sweeps of places. */
@Path("/v1/screenings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Screenings", description = "Sweeps of a place, household by household 排查")
public class ScreeningResource {
  private final OpenScreening open;
  private final Screenings screenings;
  private final ScreeningLists lists;
  private final Caller caller;

  ScreeningResource(
      OpenScreening open, Screenings screenings, ScreeningLists lists, Caller caller) {
    this.open = open;
    this.screenings = screenings;
    this.lists = lists;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Begin a sweep of a place",
      description =
          "Of all households of the place whose file is open. Who looks after a part of it sees the sweep,"
              + " and its own households in it.")
  @APIResponse(
      responseCode = "201",
      description = "It has begun",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScreeningView.class)))
  public RestResponse<ScreeningView> openScreening(@NotNull @Valid OpenScreeningRequest request) {
    Screening screening =
        open.open(
            caller.scope(),
            request.division(),
            request.name().strip(),
            request.firstDay(),
            request.lastDay(),
            caller.actor());
    return ResponseBuilder.<ScreeningView>create(Status.CREATED)
        .location(URI.create("/v1/screenings/" + screening.id()))
        .entity(ScreeningView.of(screening))
        .build();
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List the sweeps that look at a division",
      description = "Its own, those of what is above it and of what is in it; by place.")
  public Page<ScreeningView> listScreenings(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @BeanParam @Valid PageRequest page) {
    if (division == null || !DivisionCode.isWellFormed(division)) {
      throw Problems.invalid("?division", "must be CN, or 2, 4, 6, 9 or 12 digits");
    }
    return Page.of(
        screenings.around(
            DivisionCode.fromString(division),
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        screening -> PlaceCursor.of(screening.division(), screening.id()),
        ScreeningView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.STAFF)
  @Operation(summary = "Read one sweep, with how far it has come in the caller's divisions")
  public ScreeningView readScreening(@RestPath UUID id) {
    Screening screening = screenings.require(id, caller.scope());
    return ScreeningView.of(screening, lists.counts(screening, caller.scope()));
  }

  @POST
  @Path("{id}/ending")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "End a sweep, once",
      description = "By an office of its place. Nothing is written down in it any more.")
  public ScreeningView endScreening(
      @RestPath UUID id, @NotNull @Valid EndScreeningRequest request) {
    Screening screening = open.end(caller.scope(), id, request.day(), caller.actor());
    return ScreeningView.of(screening, lists.counts(screening, caller.scope()));
  }
}
