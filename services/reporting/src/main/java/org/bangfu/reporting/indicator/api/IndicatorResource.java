package org.bangfu.reporting.indicator.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.DefineIndicator;
import org.bangfu.reporting.indicator.DefineIndicator.Defined;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What figures there are, and what each means. */
@Path("/v1/indicators")
@RunOnVirtualThread
@Tag(name = "Indicators", description = "What is counted, and how 指标")
class IndicatorResource {
  private final Catalogue catalogue;
  private final DefineIndicator defineIndicator;
  private final Caller caller;

  IndicatorResource(Catalogue catalogue, DefineIndicator defineIndicator, Caller caller) {
    this.catalogue = catalogue;
    this.defineIndicator = defineIndicator;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(
      summary = "All indicators with their definitions",
      description =
          "Those of the platform, and up to 500 that the caller's divisions, those above and those"
              + " inside have defined.")
  public Page<IndicatorAnswer> listIndicators() {
    return new Page<>(
        catalogue.all(caller.scope(), BusinessDays.today()).stream()
            .map(IndicatorAnswer::of)
            .toList(),
        null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Defines an indicator of a division's own by a formula of others",
      description =
          "The same again changes nothing. Something else under the same id is another version of"
              + " it: figures of the days before it are made by the one that was in force then.")
  @APIResponse(responseCode = "201", description = "It is defined, or has another version")
  @APIResponse(responseCode = "200", description = "It was defined so before")
  public RestResponse<IndicatorAnswer> defineIndicator(
      @NotNull @Valid DefineIndicatorRequest request) {
    Defined defined = defineIndicator.define(caller.scope(), request.draft(), caller.actor());
    return Shown.as(
        defined.isNew() ? Status.CREATED : Status.OK,
        "/v1/indicators/" + defined.indicator().id() + "/versions",
        defined.indicator().version(),
        IndicatorAnswer.of(defined.indicator()));
  }

  @GET
  @Path("/{id}/versions")
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "What an indicator meant since when, the first version first")
  public Page<IndicatorAnswer> listIndicatorVersions(
      @PathParam("id") @Parameter(example = "needs.published") String id) {
    return new Page<>(
        catalogue.versions(caller.scope(), id).stream().map(IndicatorAnswer::of).toList(), null);
  }
}
