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

/** The change of the class for which a household is watched, within its case. */
@Path("/v1/households/{id}/monitoring-class")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class MonitoringClassResource {
  private final StepHousehold step;
  private final HouseholdAnswers answers;
  private final Caller caller;

  MonitoringClassResource(StepHousehold step, HouseholdAnswers answers, Caller caller) {
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
      summary = "Change the class for which a household is monitored",
      description =
          "监测类别变更. The case goes on from its opening, and so do its six months; the figures by class"
              + " move on the day. Where it was wrong, the step is reversed.")
  public RestResponse<HouseholdView> changeMonitoringClass(
      @RestPath UUID id, @NotNull @Valid MonitoringClassRequest request) {
    return answers.ok(
        step.step(
            id,
            Transition.reclassification(request.monitoringClass()),
            request.by(caller.actor()),
            caller.scope()));
  }
}
