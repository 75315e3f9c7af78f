package org.bangfu.registry.household.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.ChangeMembers;
import org.bangfu.registry.household.Household;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The members of a household: they join, leave, and are described anew. */
@Path("/v1/households/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
public class MemberResource {
  private final ChangeMembers change;
  private final HouseholdAnswers answers;
  private final Caller caller;

  MemberResource(ChangeMembers change, HouseholdAnswers answers, Caller caller) {
    this.change = change;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone"})
  @Operation(operationId = "joinHousehold", summary = "Let somebody join a household")
  @APIResponse(
      responseCode = "201",
      description = "The household with its new member",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  public RestResponse<HouseholdView> join(@RestPath UUID id, @NotNull @Valid JoinRequest request) {
    Household household =
        change.join(
            id,
            request.person().toPerson(),
            BusinessDays.orToday(request.occurredOn()),
            request.reason(),
            caller.scope());
    return answers.created(household);
  }

  @PATCH
  @Path("{memberId}")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone"})
  @Operation(operationId = "updateMember", summary = "Change how a member is described")
  @APIResponse(responseCode = "200", description = "The household as it is now")
  @APIResponse(responseCode = "412", description = "The household has changed since it was read")
  @APIResponse(responseCode = "428", description = "The header If-Match is missing")
  public RestResponse<HouseholdView> update(
      @RestPath UUID id,
      @RestPath UUID memberId,
      @Parameter(description = "the household's ETag that was read", example = "\"0\"")
          @HeaderParam("If-Match")
          @Nullable String ifMatch,
      @NotNull @Valid UpdateMemberRequest request) {
    return answers.ok(
        change.describe(
            id,
            memberId,
            ifMatch,
            request::appliedTo,
            request.readableId(),
            request.masked(),
            caller.scope()));
  }

  @POST
  @Path("{memberId}/departure")
  @RolesAllowed({Role.COUNTY_OFFICER, Role.TOWNSHIP_OFFICER, Role.INFORMATION_MANAGER})
  @Looks(
      record = "household",
      fields = {"name", "nationalId", "phone"})
  @Operation(operationId = "leaveHousehold", summary = "Record that a member has left")
  @APIResponse(responseCode = "200", description = "The household as it is now")
  public RestResponse<HouseholdView> leave(
      @RestPath UUID id, @RestPath UUID memberId, @NotNull @Valid DepartureRequest request) {
    return answers.ok(
        change.leave(
            id,
            memberId,
            BusinessDays.orToday(request.occurredOn()),
            request.reason(),
            request.newHeadId(),
            caller.scope()));
  }
}
