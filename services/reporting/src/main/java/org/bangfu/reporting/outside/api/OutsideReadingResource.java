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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.outside.OutsideReading;
import org.bangfu.reporting.outside.OutsideReadings;
import org.bangfu.reporting.outside.RecordOutsideReadings;
import org.bangfu.reporting.outside.RecordOutsideReadings.Outcome;
import org.bangfu.reporting.outside.RecordOutsideReadings.Recorded;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Totals of divisions that are not on the platform. */
@Path("/v1/outside-readings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Outside readings",
    description = "Totals that were published outside of the platform 平台外数据")
class OutsideReadingResource {
  private static final String PATH = "/v1/outside-readings/";

  private final Catalogue catalogue;
  private final RecordOutsideReadings recordReadings;
  private final OutsideReadings readings;
  private final Caller caller;

  OutsideReadingResource(
      Catalogue catalogue,
      RecordOutsideReadings recordReadings,
      OutsideReadings readings,
      Caller caller) {
    this.catalogue = catalogue;
    this.recordReadings = recordReadings;
    this.readings = readings;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.ADMINISTRATOR)
  @Operation(
      summary = "Records the total of a division as of a day, shown there instead of the sum",
      description =
          "The same again changes nothing. Another value for the same division, indicator, drive"
              + " and day replaces the earlier one, which is kept in the history.")
  @APIResponse(
      responseCode = "200",
      description = "It stood so before, or replaces an earlier value")
  public RestResponse<OutsideReadingAnswer> recordOutsideReading(
      @NotNull @Valid OutsideReadingRequest request) {
    OutsideReadingRequest.Understood understood = request.understood(catalogue);
    Recorded recorded =
        recordReadings.record(
            caller.scope(), understood.subject(), understood.value(), caller.actor());
    OutsideReading reading = recorded.reading();
    return Shown.as(
        recorded.outcome() == Outcome.CREATED ? Status.CREATED : Status.OK,
        PATH + reading.id(),
        reading.version(),
        OutsideReadingAnswer.of(reading, unit(reading)));
  }

  @GET
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "The readings that stand")
  public Page<OutsideReadingAnswer> listOutsideReadings(
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
    return Page.of(rows, page, OutsideReading::id, row -> OutsideReadingAnswer.of(row, unit(row)));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "A reading with what it said before it was replaced")
  public RestResponse<OutsideReadingAnswer> readOutsideReading(@PathParam("id") UUID id) {
    OutsideReading reading =
        readings
            .find(caller.scope(), id)
            .orElseThrow(() -> Problems.notFound("outside reading", id));
    return Shown.there(
        PATH + id,
        reading.version(),
        OutsideReadingAnswer.of(reading, unit(reading), readings.history(caller.scope(), reading)));
  }

  private Unit unit(OutsideReading reading) {
    return Objects.requireNonNull(catalogue.counted(reading.subject().indicator())).unit();
  }
}
