package org.bangfu.reporting.dashboard.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.completeness.CheckCompleteness;
import org.bangfu.reporting.completeness.Completeness;
import org.bangfu.reporting.dashboard.Activities;
import org.bangfu.reporting.division.Divisions;
import org.bangfu.reporting.figure.Asked;
import org.bangfu.reporting.figure.Figure;
import org.bangfu.reporting.figure.ReadFigures;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Every figure of a division in one request, cheap to ask for again. */
@Path("/v1/summary")
@RunOnVirtualThread
@Tag(name = "Figures")
class SummaryResource {
  private final Catalogue catalogue;
  private final ReadFigures figures;
  private final Activities activities;
  private final Divisions divisions;
  private final CheckCompleteness completeness;
  private final Caller caller;

  SummaryResource(
      Catalogue catalogue,
      ReadFigures figures,
      Activities activities,
      Divisions divisions,
      CheckCompleteness completeness,
      Caller caller) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.activities = activities;
    this.divisions = divisions;
    this.completeness = completeness;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "All indicators of a division to date, in one answer",
      description =
          "Without distinct counts, which cost what there is to count: they are asked for by"
              + " themselves. Asked again with If-None-Match it answers 304 until a figure or the"
              + " completeness has changed.")
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  @APIResponse(
      responseCode = "404",
      description = "There is no such division, or it is outside of the caller's divisions")
  public RestResponse<SummaryAnswer> readSummary(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @QueryParam("drive") @Parameter(description = "Only the aid of this drive; all aid if absent")
          @Nullable String drive,
      @QueryParam("asOf") @Parameter(description = "Through the end of this day; today if absent")
          @Nullable String asOf,
      @Context Request request) {
    Parameters parameters = new Parameters();
    DivisionCode code = parameters.division("division", division);
    LocalDate day = parameters.day("asOf", asOf, BusinessDays.today());
    parameters.check();
    DivisionScope scope = caller.scope();
    Map<DivisionCode, String> names = divisions.names(scope, code.selfAndAncestors());
    if (!names.containsKey(code)) {
      throw Problems.notFound("division", code);
    }
    String narrowed = drive == null || drive.isEmpty() ? null : drive;
    // asked before the figures: what comes in between must not pass for counted
    Completeness checked = completeness.now();
    List<Figure> read = figures.all(scope, code, asked(narrowed, day));
    SummaryAnswer answer =
        SummaryAnswer.of(names, day, narrowed, activities.of(scope, code, day), read, checked);
    EntityTag tag = new EntityTag(answer.fingerprint());
    return EntityTags.unlessKnown(request, tag, () -> answer)
        // what is answered depends on who asks
        .cacheControl(CacheControl.valueOf("private, no-cache"))
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .build();
  }

  private List<Asked> asked(@Nullable String drive, LocalDate day) {
    return catalogue.released(day).stream()
        .filter(indicator -> !indicator.isOfDistinct())
        .map(indicator ->
            Asked.toDate(
                indicator,
                drive != null && indicator.dimensions().contains(Dimension.DRIVE)
                    ? new Narrowing(Dimension.DRIVE, drive)
                    : Narrowing.NONE,
                day))
        .toList();
  }
}
