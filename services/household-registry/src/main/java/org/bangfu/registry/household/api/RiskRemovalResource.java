package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.registry.household.StepHousehold;
import org.bangfu.registry.household.Transition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of a household's monitoring, which is proved, or answered for by the county. */
@Path("/v1/households/{id}/risk-removal")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class RiskRemovalResource {
  private final StepHousehold step;
  private final HouseholdAnswers answers;
  private final Caller caller;

  RiskRemovalResource(StepHousehold step, HouseholdAnswers answers, Caller caller) {
    this.step = step;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(
      summary = "End the monitoring of a household",
      description =
          "Six months at the least after it began, where its risks are named; an assisted removal"
              + " needs a measure that was done since. A county officer may answer for a removal that"
              + " is not so.")
  public RestResponse<HouseholdView> removeRiskOfHousehold(
      @RestPath UUID id, @NotNull @Valid RiskRemovalRequest request) {
    Transition removal = Transition.riskRemoval(request.removal());
    if (request.answeredFor()) {
      CountysWord.require(caller, request.reason());
      removal = Transition.overriddenRiskRemoval(request.removal());
    }
    return answers.ok(step.step(id, removal, request.by(caller.actor()), caller.scope()));
  }
}
