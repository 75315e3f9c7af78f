package org.bangfu.needs.help.need.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.needs.help.need.NeedSteps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the station, the household and time do with a need. */
@Path("/v1/needs")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs")
@Looks(record = "need")
public class NeedStepResource {
  private final NeedSteps steps;
  private final NeedAnswers answers;
  private final Caller caller;

  NeedStepResource(NeedSteps steps, NeedAnswers answers, Caller caller) {
    this.steps = steps;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Publish a submitted need, as its station")
  public RestResponse<NeedResponse> publishNeed(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.there(
        steps.publish(
            caller.scope(),
            id,
            caller.personAs(Role.INFORMATION_MANAGER),
            OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Reject a submitted need, as its station, with the reason")
  public RestResponse<NeedResponse> rejectNeed(
      @PathParam("id") UUID id, @NotNull @Valid RejectNeedRequest request) {
    return answers.there(steps.reject(caller.scope(), id, request.day(), request.why()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.VILLAGE, Role.HOUSEHOLD})
  @Operation(summary = "Withdraw a need of which no claim is alive")
  public RestResponse<NeedResponse> withdrawNeed(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.there(steps.withdraw(caller.scope(), id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/expiry")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "Let a published need expire of which no claim is alive")
  public RestResponse<NeedResponse> expireNeed(
      @PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answers.there(steps.expire(caller.scope(), id, OnDayRequest.dayOf(request)));
  }
}
