package org.bangfu.needs.help.need.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.record.origin.OnDayRequest;
import org.bangfu.needs.help.need.Need;
import org.bangfu.needs.help.need.NeedSteps;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the station, the household and time do with a need. */
@Path("/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Needs")
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
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(record = "need")
  @Operation(operationId = "publishNeed", summary = "Publish a submitted need, as its station")
  @APIResponse(
      responseCode = "200",
      description = "The need is published",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response publish(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answer(
        steps.publish(
            caller.scope(),
            id,
            caller.personAs(Role.INFORMATION_MANAGER),
            OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/rejection")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "need")
  @Operation(
      operationId = "rejectNeed",
      summary = "Reject a submitted need, as its station, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The need is rejected",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response reject(@PathParam("id") UUID id, @NotNull @Valid RejectNeedRequest request) {
    return answer(steps.reject(caller.scope(), id, request.day(), request.why()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({
    Role.COUNTY_OFFICER,
    Role.TOWNSHIP_OFFICER,
    Role.INFORMATION_MANAGER,
    Role.LIAISON,
    Role.HOUSEHOLD
  })
  @Looks(record = "need")
  @Operation(operationId = "withdrawNeed", summary = "Withdraw a need of which no claim is alive")
  @APIResponse(
      responseCode = "200",
      description = "The need is withdrawn; it still counts as published if it was",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response withdraw(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answer(steps.withdraw(caller.scope(), id, OnDayRequest.dayOf(request)));
  }

  @POST
  @Path("/{id}/expiry")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER})
  @Looks(record = "need")
  @Operation(
      operationId = "expireNeed",
      summary = "Let a published need expire of which no claim is alive")
  @APIResponse(
      responseCode = "200",
      description = "The need has expired; it still counts as published",
      content = @Content(schema = @Schema(implementation = NeedResponse.class)))
  public Response expire(@PathParam("id") UUID id, @Valid @Nullable OnDayRequest request) {
    return answer(steps.expire(caller.scope(), id, OnDayRequest.dayOf(request)));
  }

  private Response answer(Need need) {
    return answers.of(Response.Status.OK, need, caller.scope());
  }
}
