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
import org.bangfu.kit.record.origin.ReversalRequest;
import org.bangfu.registry.household.ReverseStep;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes back a step of a household that was wrong; nothing is ever deleted. */
@Path("/v1/households/{id}/steps/{stepId}/reversal")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class ReversalResource {
  private final ReverseStep reverse;
  private final HouseholdAnswers answers;
  private final Caller caller;

  ReversalResource(ReverseStep reverse, HouseholdAnswers answers, Caller caller) {
    this.reverse = reverse;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.OFFICES)
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone", "reason"})
  @Operation(summary = "Take back the last step of a household in one of its states")
  public RestResponse<HouseholdView> reverseHouseholdStep(
      @RestPath UUID id, @RestPath UUID stepId, @NotNull @Valid ReversalRequest request) {
    var step = new Step(request.day(), caller.actor(), request.why(), StepOrigin.LIVE);
    return answers.ok(reverse.reverse(id, stepId, step, caller.scope()));
  }
}
