package org.bangfu.registry.standing.village.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.Landed;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.division.Division;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.standing.village.StepVillages;
import org.bangfu.registry.standing.village.VillageStep;
import org.bangfu.registry.standing.village.VillageSteps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where one village stands: on the list of poor ones, or off it. */
@Path("/v1/villages/{code}/standing")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Villages", description = "Poor villages, their delisting, and supervision 贫困村")
public class VillageStandingResource {
  private final StepVillages stepVillages;
  private final VillageSteps steps;
  private final Divisions divisions;
  private final Caller caller;

  VillageStandingResource(
      StepVillages stepVillages, VillageSteps steps, Divisions divisions, Caller caller) {
    this.stepVillages = stepVillages;
    this.steps = steps;
    this.divisions = divisions;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST})
  @Operation(summary = "Where a village stands, with its history")
  public VillageStandingView readVillageStanding(
      @RestPath @AtLevel(DivisionLevel.VILLAGE) DivisionCode code,
      @QueryParam("asOf") @Parameter(description = "today if absent", example = "2019-12-31")
          @Nullable LocalDate asOf) {
    return shown(code, BusinessDays.orToday(asOf));
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take a village onto the list of poor ones, or off it",
      description =
          "识别、出列. A delisting is proved by the rate of poor people of that day, which is under"
              + " the bound of its region; or the county answers for it. A village that was delisted comes"
              + " back (返贫村) for a reason. The last step again changes nothing.")
  @APIResponse(responseCode = "201", description = "The step is taken")
  @APIResponse(responseCode = "200", description = "It was the last one before")
  public RestResponse<VillageStandingView> stepVillage(
      @RestPath @AtLevel(DivisionLevel.VILLAGE) DivisionCode code,
      @NotNull @Valid VillageStepRequest request) {
    Landed<VillageStep> landed = stepVillages.step(request.of(code), Acting.of(caller));
    return RestResponse.status(landed.status(), shown(code, BusinessDays.today()));
  }

  @POST
  @Transactional
  @Path("steps/{stepId}/reversal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take back the last step of a village, which was wrong",
      description = "Both stay in its history.")
  public VillageStandingView reverseVillageStep(
      @RestPath @AtLevel(DivisionLevel.VILLAGE) DivisionCode code,
      @RestPath UUID stepId,
      @NotNull @Valid VillageReversalRequest request) {
    stepVillages.reverse(code, stepId, request.day(), request.why(), Acting.of(caller));
    return shown(code, BusinessDays.today());
  }

  private VillageStandingView shown(DivisionCode code, LocalDate day) {
    Division village =
        divisions
            .byCode(code)
            .filter(there -> caller.scope().covers(code))
            .orElseThrow(() -> Problems.notFound("village", code.value()));
    return VillageStandingView.of(
        village,
        Objects.requireNonNull(steps.histories(List.of(code), caller.scope()).get(code)),
        day);
  }
}
