package org.bangfu.registry.standing.monitoring.clue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.monitoring.clue.ClueLists;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.ClueState;
import org.bangfu.registry.standing.monitoring.clue.ReportClues;
import org.bangfu.registry.standing.monitoring.clue.StepClues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Clues on their way, up to a thousand at once. */
@Path("/v1/monitoring-clues")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(
    record = "household",
    fields = {"clues", "reason", "verifier"})
public class ClueResource {
  private final ReportClues report;
  private final StepClues step;
  private final ClueLists lists;
  private final Caller caller;

  ClueResource(ReportClues report, StepClues step, ClueLists lists, Caller caller) {
    this.report = report;
    this.step = step;
    this.lists = lists;
    this.caller = caller;
  }

  /**
   * What became of a call.
   *
   * @param clues that were written down, or took the step
   */
  @Schema(name = "MovedClues")
  public record Moved(int clues) {}

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Report up to 1,000 households that may fall back into poverty",
      description =
          "线索. All of them or none: each has an open file and is not watched. Of a source, and of a"
              + " department, a household has one a day: the same again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "They are written down",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Moved.class)))
  public RestResponse<Moved> reportClues(@NotNull @Valid ReportCluesRequest request) {
    int written = report.report(caller.scope(), request.clues(), caller.actor());
    return RestResponse.status(Status.CREATED, new Moved(written));
  }

  @POST
  @Path("verifications")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Record who looks into up to 1,000 clues",
      description = "核实. All of them or none. Again where somebody else does.")
  public Moved verifyClues(@NotNull @Valid VerifyCluesRequest request) {
    step.verify(caller.scope(), request.clues(), request.day(), request.who(), caller.actor());
    return new Moved(request.clues().size());
  }

  @POST
  @Path("dismissals")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Dismiss up to 1,000 clues that were verified",
      description = "排除. All of them or none. What is confirmed has its household monitored.")
  public Moved dismissClues(@NotNull @Valid DismissCluesRequest request) {
    step.dismiss(caller.scope(), request.clues(), request.day(), request.why(), caller.actor());
    return new Moved(request.clues().size());
  }

  @GET
  @RolesAllowed(Roles.STAFF)
  @Looks(record = "household", fields = "clues")
  @Operation(
      summary = "List clues in which something is still to be done",
      description = "By village; those that were answered or dismissed are with their household.")
  public Page<ClueItem> listMonitoringClues(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only those that have come there") @QueryParam("state")
          @Nullable ClueState state,
      @Parameter(description = "only of it") @QueryParam("source") @Nullable ClueSource source,
      @Parameter(description = "only those reported at least so many days ago", example = "15")
          @QueryParam("openFor")
          @Nullable
          @Min(0)
          @Max(3650)
          Integer openFor,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        lists.page(
            division,
            state,
            source,
            openFor == null ? 0 : openFor,
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.clue()),
        ClueItem::of);
  }
}
