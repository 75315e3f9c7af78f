package org.bangfu.reporting.outside.api;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.outside.OutsideReading;
import org.bangfu.reporting.outside.OutsideReadings;
import org.bangfu.reporting.outside.RecordOutsideReadings;
import org.bangfu.reporting.outside.RecordOutsideReadings.Outcome;
import org.bangfu.reporting.outside.RecordOutsideReadings.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Totals of divisions that are not on the platform. */
@Path("/v1/outside-readings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Outside readings",
    description = "Totals that were published outside of the platform 平台外数据")
class OutsideReadingResource {
  private final RecordOutsideReadings recordReadings;
  private final OutsideReadings readings;
  private final Caller caller;

  OutsideReadingResource(
      RecordOutsideReadings recordReadings, OutsideReadings readings, Caller caller) {
    this.recordReadings = recordReadings;
    this.readings = readings;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.ADMINISTRATOR})
  @Operation(
      operationId = "recordOutsideReading",
      summary = "Records the total of a division as of a day, shown there instead of the sum",
      description =
          "The same again changes nothing. Another value for the same division, indicator, drive"
              + " and day replaces the earlier one, which is kept in the history.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = OutsideReadingAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "It stood so before, or replaces an earlier value",
      content = @Content(schema = @Schema(implementation = OutsideReadingAnswer.class)))
  public Response record(@NotNull @Valid OutsideReadingRequest request) {
    OutsideReadingRequest.Understood understood = request.understood();
    Recorded recorded =
        recordReadings.record(
            caller.scope(), understood.subject(), understood.value(), caller.actor());
    OutsideReading reading = recorded.reading();
    Response.ResponseBuilder answer =
        recorded.outcome() == Outcome.CREATED
            ? Response.created(URI.create("/v1/outside-readings/" + reading.id()))
            : Response.ok();
    return answer
        .tag(EntityTags.of(reading.version()))
        .entity(OutsideReadingAnswer.of(reading))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(operationId = "listOutsideReadings", summary = "The readings that stand")
  public Page<OutsideReadingAnswer> list(
      @QueryParam("division") @Parameter(example = "4305") @Nullable String division,
      @QueryParam("indicator") @Parameter(example = "aid.funds") @Nullable String indicator,
      @BeanParam @Valid PageRequest page) {
    if (division != null && !DivisionCode.isWellFormed(division)) {
      throw Problems.invalid("?division", "must be CN, or 2, 4, 6, 9 or 12 digits");
    }
    List<OutsideReading> rows =
        readings.list(
            caller.scope(),
            division == null ? null : new DivisionCode(division),
            indicator,
            page.afterId(),
            page.rowsToRead());
    return Page.of(rows, page, OutsideReading::id, OutsideReadingAnswer::of);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      operationId = "readOutsideReading",
      summary = "A reading with what it said before it was replaced")
  @APIResponse(
      responseCode = "200",
      description = "The reading",
      content = @Content(schema = @Schema(implementation = OutsideReadingAnswer.class)))
  public Response read(@PathParam("id") UUID id) {
    OutsideReading reading =
        readings
            .find(caller.scope(), id)
            .orElseThrow(() -> Problems.notFound("outside reading", id));
    return Response.ok(OutsideReadingAnswer.of(reading, readings.history(caller.scope(), reading)))
        .tag(EntityTags.of(reading.version()))
        .build();
  }
}
