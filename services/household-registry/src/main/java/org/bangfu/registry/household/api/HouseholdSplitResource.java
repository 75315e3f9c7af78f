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
import org.bangfu.registry.household.SplitHousehold;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** People leave a household for one of their own. */
@Path("/v1/households/{id}/splits")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Households")
@Looks(
    record = "household",
    fields = {"name", "nationalId", "phone"})
public class HouseholdSplitResource {
  private final SplitHousehold split;
  private final HouseholdAnswers answers;
  private final Caller caller;

  HouseholdSplitResource(SplitHousehold split, HouseholdAnswers answers, Caller caller) {
    this.split = split;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Split a household: some of its members leave for one of their own",
      description =
          "分户. They leave on the day and are in the new household from it on, which says from which"
              + " one they came (splitFrom) and stands on the poverty register as that one does."
              + " Whatever else hangs on a household stays with those who stay; monitoring of the"
              + " new one is decided anew.")
  @APIResponse(
      responseCode = "201",
      description = "The new household",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HouseholdView.class)))
  public RestResponse<HouseholdView> splitHousehold(
      @RestPath UUID id, @NotNull @Valid SplitHouseholdRequest request) {
    return answers.created(
        split.split(id, request.split(), caller.client(), caller.actor(), caller.scope()));
  }
}
