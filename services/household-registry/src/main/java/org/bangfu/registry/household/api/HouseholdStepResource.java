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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.StepHousehold;
import org.bangfu.registry.household.Transition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps that a household takes in its three states: file, poverty, monitoring. */
@Path("/v1/households/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
@Looks(
    record = "household",
    fields = {"name", "nationalId", "phone", "reason"})
public class HouseholdStepResource {
  private final StepHousehold step;
  private final Households households;
  private final HouseholdNotes notes;
  private final HouseholdAnswers answers;
  private final Caller caller;

  HouseholdStepResource(
      StepHousehold step,
      Households households,
      HouseholdNotes notes,
      HouseholdAnswers answers,
      Caller caller) {
    this.step = step;
    this.households = households;
    this.notes = notes;
    this.answers = answers;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Path("steps")
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Looks(record = "household", fields = "reason")
  @Operation(summary = "List the steps of a household, the oldest first")
  public List<StepView> listHouseholdSteps(@RestPath UUID id) {
    List<HouseholdStep> steps = households.stepsOf(id, caller.scope());
    if (steps.isEmpty()) {
      // the first step is the registration
      throw Problems.notFound("household", id);
    }
    return StepView.of(steps, notes);
  }

  @POST
  @Path("verification")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Verify the file of a household")
  public RestResponse<HouseholdView> verifyHousehold(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.VERIFICATION, request.by(caller.actor()));
  }

  @POST
  @Path("closure")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Close the file of a household")
  public RestResponse<HouseholdView> closeHousehold(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.CLOSURE, request.by(caller.actor()));
  }

  @POST
  @Path("reopening")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Open a closed file again")
  public RestResponse<HouseholdView> reopenHousehold(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.REOPENING, request.by(caller.actor()));
  }

  @POST
  @Path("identification")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Enter a household on the poverty register",
      description = "Whom the county has taken off it as listed wrongly, the county enters anew.")
  public RestResponse<HouseholdView> identifyHousehold(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(
        id,
        caller.is(Role.COUNTY_OFFICER) ? Transition.IDENTIFICATION_ANEW : Transition.IDENTIFICATION,
        request.by(caller.actor()));
  }

  @POST
  @Path("exit")
  @RolesAllowed(Roles.OFFICES)
  @Operation(
      summary = "Let a household leave the poverty register",
      description =
          "Its income per head of that year, or of the year before, must be above the poverty line"
              + " of that year, and each of the six items met when it was looked at last, in the"
              + " twelve months before. A county officer may answer for an exit that is not so.")
  public RestResponse<HouseholdView> exitHousehold(
      @RestPath UUID id, @NotNull @Valid ExitRequest request) {
    if (!request.isOverridden()) {
      return taken(id, Transition.EXIT, request.by(caller.actor()));
    }
    CountysWord.require(caller, request.reason());
    return taken(id, Transition.OVERRIDDEN_EXIT, request.by(caller.actor()));
  }

  @POST
  @Path("return")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Record that a household fell back into poverty")
  public RestResponse<HouseholdView> returnHousehold(
      @RestPath UUID id, @NotNull @Valid StepRequest request) {
    return taken(id, Transition.RETURN, request.by(caller.actor()));
  }

  @POST
  @Path("register-removal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take a household off the poverty register that should never have been on it",
      description =
          "误登清退. It is no exit. An exit that was proposed is refused by it, and a monitoring that"
              + " was of those who have left the register ends; a reversal brings both back. Several"
              + " at once: removeFromRegister.")
  public RestResponse<HouseholdView> removeHouseholdFromRegister(
      @RestPath UUID id, @NotNull @Valid RegisterRemovalRequest request) {
    return taken(id, Transition.removal(request.basis()), request.by(caller.actor()));
  }

  @POST
  @Path("monitoring")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Watch a household against poverty")
  public RestResponse<HouseholdView> monitorHousehold(
      @RestPath UUID id, @NotNull @Valid MonitorRequest request) {
    return taken(id, Transition.monitoring(request.monitoringClass()), request.by(caller.actor()));
  }

  private RestResponse<HouseholdView> taken(UUID id, Transition transition, Step taken) {
    return answers.ok(step.step(id, transition, taken, caller.scope()));
  }
}
