package org.bangfu.reporting.elsewhere.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.elsewhere.CompareReadings;
import org.bangfu.reporting.elsewhere.Published;
import org.bangfu.reporting.elsewhere.PublishedReading;
import org.bangfu.reporting.elsewhere.PublishedReadings;
import org.bangfu.reporting.elsewhere.RecordReading;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What was published elsewhere, beside ours. */
@Path("/v1/published-readings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Published readings",
    description = "Figures that were published elsewhere, beside our own 公开发布的数字")
class PublishedReadingResource {
  private static final String PATH = "/v1/published-readings/";

  private final Catalogue catalogue;
  private final RecordReading recordReading;
  private final PublishedReadings readings;
  private final CompareReadings compareReadings;
  private final Caller caller;

  PublishedReadingResource(
      Catalogue catalogue,
      RecordReading recordReading,
      PublishedReadings readings,
      CompareReadings compareReadings,
      Caller caller) {
    this.catalogue = catalogue;
    this.recordReading = recordReading;
    this.readings = readings;
    this.compareReadings = compareReadings;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(
      summary = "Records a figure of the caller's region that was published elsewhere",
      description =
          "As it was published, of days before our records too; it changes no figure of ours. The"
              + " same again changes nothing; another number stands beside it.")
  @APIResponse(responseCode = "201", description = "It is recorded")
  @APIResponse(responseCode = "200", description = "It was recorded so before")
  public RestResponse<PublishedReadingAnswer> recordPublishedReading(
      @NotNull @Valid PublishedReadingRequest request) {
    List<Indicator> versions =
        catalogue.versions(caller.scope(), List.of(request.indicator())).get(request.indicator());
    if (versions == null) {
      throw Problems.invalid("/indicator", "there is no such indicator");
    }
    Published published =
        new ReadPublished(request, Catalogue.inForce(versions, request.asOf())).read();
    RecordReading.Recorded recorded =
        recordReading.record(caller.scope(), published, caller.actor());
    return Shown.as(
        recorded.isNew() ? Status.CREATED : Status.OK,
        PATH + recorded.reading().id(),
        0,
        compared(recorded.reading()));
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "What was published of a division elsewhere, and what our own figures say now",
      description =
          "What was published is told to all staff, ours to whoever sees the division's figures.")
  public Page<PublishedReadingAnswer> listPublishedReadings(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @QueryParam("indicator") @Parameter(example = "poverty.people") @Nullable String indicator,
      @BeanParam @Valid PageRequest page) {
    Parameters parameters = new Parameters();
    DivisionCode of = parameters.division("division", division);
    parameters.check();
    Page<PublishedReading> found =
        Page.of(
            readings.of(caller.scope(), of, indicator, page.afterId(), page.rowsToRead()),
            page,
            PublishedReading::id,
            reading -> reading);
    return new Page<>(
        compareReadings.compare(caller.scope(), found.items()).stream()
            .map(PublishedReadingAnswer::of)
            .toList(),
        found.nextCursor());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "What was published elsewhere, and what our own figure says now")
  public RestResponse<PublishedReadingAnswer> readPublishedReading(@PathParam("id") UUID id) {
    return Shown.there(
        PATH + id,
        0,
        compared(
            readings
                .find(caller.scope(), id)
                .orElseThrow(() -> Problems.notFound("published reading", id))));
  }

  private PublishedReadingAnswer compared(PublishedReading reading) {
    return PublishedReadingAnswer.of(
        compareReadings.compare(caller.scope(), List.of(reading)).getFirst());
  }
}
