package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.StepHousehold;
import org.bangfu.registry.household.StepReasons;
import org.bangfu.registry.household.Transition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps that a household takes in its three states: file, poverty, monitoring. */
@Path("/v1/households/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class HouseholdStepResource {
  private final StepHousehold step;
  private final Households households;
  private final StepReasons reasons;
  private final HouseholdAnswers answers;
  private final Caller caller;

  HouseholdStepResource(
      StepHousehold step,
      Households households,
      StepReasons reasons,
      HouseholdAnswers answers,
      Caller caller) {
    this.step = step;
    this.households = households;
    this.reasons = reasons;
    this.answers = answers;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Path("steps")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.CADRE,
    Role.HOUSEHOLD
  })
  @Looks(record = "household", fields = "reason")
  @Operation(
      operationId = "listHouseholdSteps",
      summary = "List the steps of a household, the oldest first")
  public List<StepView> steps(@RestPath UUID id) {
    List<HouseholdStep> steps = households.stepsOf(id, caller.scope());
    if (steps.isEmpty()) {
      // the first step is the registration
      throw Problems.notFound("household", id);
    }
    return StepView.of(steps, reasons);
  }

  @POST
  @Path("verification")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "verifyHousehold", summary = "Verify the file of a household")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> verify(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.VERIFICATION, request.by(caller.actor()));
  }

  @POST
  @Path("closure")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "closeHousehold", summary = "Close the file of a household")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> close(@RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.CLOSURE, request.by(caller.actor()));
  }

  @POST
  @Path("reopening")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "reopenHousehold", summary = "Open a closed file again")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> reopen(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.REOPENING, request.by(caller.actor()));
  }

  @POST
  @Path("identification")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(
      operationId = "identifyHousehold",
      summary = "Enter a household on the poverty register")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> identify(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.IDENTIFICATION, request.by(caller.actor()));
  }

  @POST
  @Path("exit")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "exitHousehold", summary = "Let a household leave the poverty register")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> exit(@RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.EXIT, request.by(caller.actor()));
  }

  @POST
  @Path("return")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(
      operationId = "returnHousehold",
      summary = "Record that a household fell back into poverty")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> returnToPoverty(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.RETURN, request.by(caller.actor()));
  }

  @POST
  @Path("risk-removal")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "removeRiskOfHousehold", summary = "End the monitoring of a household")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> removeRisk(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.RISK_REMOVAL, request.by(caller.actor()));
  }

  @POST
  @Path("monitoring")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(operationId = "monitorHousehold", summary = "Watch a household against poverty")
  @APIResponse(responseCode = "200", description = "As it is now")
  public RestResponse<HouseholdView> monitor(
      @RestPath UUID id, @NotNull @Valid MonitorRequest request) {
    return taken(id, Transition.monitoring(request.monitoringClass()), request.by(caller.actor()));
  }

  private RestResponse<HouseholdView> taken(UUID id, Transition transition, Step taken) {
    return answers.ok(step.step(id, transition, taken, caller.scope()));
  }
}
