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
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.ChangeMembers;
import org.bangfu.registry.household.Household;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
@Looks(
    record = "household",
    fields = {"name", "nationalId", "phone"})
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
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Let somebody join a household")
  @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
  public RestResponse<HouseholdView> joinHousehold(
      @RestPath UUID id, @NotNull @Valid JoinRequest request) {
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
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Change how a member is described")
  public RestResponse<HouseholdView> updateMember(
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
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(summary = "Record that a member has left")
  public RestResponse<HouseholdView> leaveHousehold(
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
