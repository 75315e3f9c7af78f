package org.bangfu.registry.standing.monitoring.due.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.bangfu.registry.standing.monitoring.due.DueCases;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is to be done for households that are watched. */
@Path("/v1/monitoring-cases")
@RunOnVirtualThread
@Tag(name = "Monitoring")
@Looks(record = "household", fields = "monitoring")
public class MonitoringCaseResource {
  private final DueCases due;
  private final Caller caller;

  MonitoringCaseResource(DueCases due, Caller caller) {
    this.due = due;
    this.caller = caller;
  }

  @GET
  @Path("due")
  @RolesAllowed(Roles.STAFF)
  @Operation(
      summary = "List monitored households for which somebody has something to do",
      description =
          "Those whose case has no risk named, has no measure 30 days after it was opened, or is six"
              + " months old and to be reviewed (可消除风险核查); by village.")
  public Page<DueCaseView> listMonitoringCasesDue(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return Page.of(
        due.page(division, caller.scope(), PlaceCursor.of(page), page.rowsToRead()),
        page,
        household -> PlaceCursor.of(household.division(), household.id()),
        DueCaseView::of);
  }
}
