package org.bangfu.registry.standing.line.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.line.IncomeLines;
import org.bangfu.registry.standing.line.SetLine;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Lines of income by region and year. */
@Path("/v1/income-lines")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing", description = "What an exit from the poverty register is judged by 脱贫")
public class LineResource {
  private final SetLine setLine;
  private final IncomeLines lines;
  private final Caller caller;

  LineResource(SetLine setLine, IncomeLines lines, Caller caller) {
    this.setLine = setLine;
    this.lines = lines;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
  @Operation(
      summary = "Set the line of a region for a year",
      description =
          "The same again changes nothing; another amount or source counts from now on, and what was"
              + " said before stays in the records.")
  @APIResponse(responseCode = "201", description = "It is set")
  @APIResponse(responseCode = "200", description = "It was set so before")
  public RestResponse<LineView> setIncomeLine(@NotNull @Valid LineRequest request) {
    SetLine.Set set =
        setLine.set(
            caller.scope(),
            request.division(),
            request.kind(),
            request.year(),
            request.amount(),
            request.source(),
            caller.actor());
    return RestResponse.status(set.isNew() ? Status.CREATED : Status.OK, LineView.of(set.line()));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.ANALYST, Role.ADMINISTRATOR})
  @Operation(summary = "The lines of a division and of all above it, the nearest first")
  public List<LineView> listIncomeLines(
      @QueryParam("division") @Parameter(required = true, example = "430525")
          @Nullable String division,
      @QueryParam("year") @Parameter(description = "this year if absent", example = "2019")
          @Nullable Integer year) {
    if (division == null || !DivisionCode.isWellFormed(division)) {
      throw Problems.invalid("?division", "must be CN, or 2, 4, 6, 9 or 12 digits");
    }
    return lines
        .of(DivisionCode.fromString(division), year == null ? BusinessDays.today().getYear() : year)
        .stream()
        .map(LineView::of)
        .toList();
  }
}
