package org.bangfu.registry.standing.village.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.village.VillageLists;
import org.bangfu.registry.standing.village.VillageState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where many villages stand. */
@Path("/v1/village-standings")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Villages")
public class VillageStandingListResource {
  private final VillageLists lists;
  private final VillageIntake intake;
  private final Caller caller;

  VillageStandingListResource(VillageLists lists, VillageIntake intake, Caller caller) {
    this.lists = lists;
    this.intake = intake;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.STAFF, Role.ANALYST})
  @Operation(summary = "List villages that are poor or delisted on a day, by place")
  public Page<VillageStandingItem> listVillageStandings(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "only those that stand there: POOR or DELISTED") @QueryParam("state")
          @Nullable VillageState state,
      @Parameter(description = "today if absent", example = "2019-12-31") @QueryParam("asOf")
          @Nullable LocalDate asOf,
      @BeanParam @Valid PageRequest page) {
    if (state == VillageState.NONE) {
      throw Problems.invalid("?state", "must be POOR or DELISTED");
    }
    return Page.of(
        lists.page(
            division,
            state,
            BusinessDays.orToday(asOf),
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        line -> PlaceCursor.of(line.division(), line.id()),
        VillageStandingItem::of);
  }

  @POST
  @Path("bulk")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(
      summary = "Take up to 1,000 steps of villages",
      description = "In their order: one may follow another of the same village.")
  public BulkAnswer stepVillages(@NotNull @Valid BulkRequest<VillageStepItem> request) {
    return intake.step(request.items());
  }
}
