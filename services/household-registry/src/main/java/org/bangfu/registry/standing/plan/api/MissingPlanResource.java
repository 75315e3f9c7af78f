package org.bangfu.registry.standing.plan.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.plan.MissingPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whose plan is missing. */
@Path("/v1/plans")
@RunOnVirtualThread
@Tag(name = "Plans", description = "What is to become of each household in a year 一户一策")
@Looks(record = "household", fields = "plan")
public class MissingPlanResource {
  private final MissingPlans missing;
  private final Caller caller;

  MissingPlanResource(MissingPlans missing, Caller caller) {
    this.missing = missing;
    this.caller = caller;
  }

  @GET
  @Path("missing")
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List households without a plan of the year that they agreed to",
      description =
          "Of those who are in poverty, returned to it or monitored, whose file is open; by village.")
  public Page<MissingPlanView> listPlansMissing(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @Parameter(description = "this year if absent", example = "2020")
          @QueryParam("year")
          @Min(2014)
          @Max(2100)
          @Nullable Integer year,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        missing.page(
            year == null ? BusinessDays.today().getYear() : year,
            division,
            caller.scope(),
            PlaceCursor.of(page),
            page.rowsToRead()),
        page,
        household -> PlaceCursor.of(household.division(), household.id()),
        MissingPlanView::of);
  }
}
