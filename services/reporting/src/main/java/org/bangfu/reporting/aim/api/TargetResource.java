package org.bangfu.reporting.aim.api;

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
import org.bangfu.reporting.aim.SetTargets;
import org.bangfu.reporting.aim.Targets;
import org.bangfu.reporting.aim.Wanted;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.question.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What figures are to come to. */
@Path("/v1/targets")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Targets", description = "What figures are to come to, and what they are of it 目标任务")
class TargetResource {
  private static final String PATH = "/v1/targets/";

  private final Catalogue catalogue;
  private final SetTargets setTargets;
  private final Targets targets;
  private final Caller caller;

  TargetResource(Catalogue catalogue, SetTargets setTargets, Targets targets, Caller caller) {
    this.catalogue = catalogue;
    this.setTargets = setTargets;
    this.targets = targets;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Roles.OFFICES, Role.ADMINISTRATOR})
  @Operation(
      summary = "Sets the target of a division for an indicator, in a period or to date of a day",
      description =
          "The same again changes nothing; another value or source counts from now on, and what was"
              + " set before stays in the list. What an office has set, only it or one above it"
              + " sets anew.")
  @APIResponse(responseCode = "201", description = "It is set")
  @APIResponse(responseCode = "200", description = "It was set so before")
  public RestResponse<TargetAnswer> setTarget(@NotNull @Valid TargetRequest request) {
    Wanted wanted =
        request.understood(catalogue.versions(caller.scope(), List.of(request.indicator())));
    SetTargets.Outcome outcome = setTargets.set(caller.scope(), wanted, caller.actor());
    return Shown.as(
        outcome.isNew() ? Status.CREATED : Status.OK,
        PATH + outcome.target().id(),
        0,
        TargetAnswer.of(outcome.target(), true));
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "All targets that were set for a division, the first one first")
  @APIResponse(responseCode = "200", description = "Those that count, and those before them")
  @APIResponse(
      responseCode = "404",
      description = "There is no such division, or it is not the caller's")
  public Page<TargetAnswer> listTargets(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @QueryParam("indicator") @Parameter(example = "households.registered")
          @Nullable String indicator,
      @BeanParam @Valid PageRequest page) {
    Parameters parameters = new Parameters();
    DivisionCode of = parameters.division("division", division);
    parameters.check();
    return Page.of(
        targets.of(caller.scope(), of, indicator, page.afterId(), page.rowsToRead()),
        page,
        listed -> listed.target().id(),
        listed -> TargetAnswer.of(listed.target(), listed.counts()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "A target as it was set, and whether it counts")
  public RestResponse<TargetAnswer> readTarget(@PathParam("id") UUID id) {
    Targets.Listed listed =
        targets.find(caller.scope(), id).orElseThrow(() -> Problems.notFound("target", id));
    return Shown.there(PATH + id, 0, TargetAnswer.of(listed.target(), listed.counts()));
  }
}
