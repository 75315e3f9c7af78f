package org.bangfu.registry.period.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.period.ClosePeriod;
import org.bangfu.registry.period.ClosedPeriod;
import org.bangfu.registry.period.Periods;
import org.bangfu.registry.period.ReopenPeriod;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Closed periods: close, reopen and read. */
@Path("/v1/closed-periods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Closed periods",
    description = "Months and years whose figures stay as they were reported 结账期间")
public class ClosedPeriodResource {
  private final ClosePeriod close;
  private final ReopenPeriod reopen;
  private final Periods periods;
  private final Caller caller;

  ClosedPeriodResource(ClosePeriod close, ReopenPeriod reopen, Periods periods, Caller caller) {
    this.close = close;
    this.reopen = reopen;
    this.periods = periods;
    this.caller = caller;
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Close days of a county, so that nobody dates a record into them")
  @APIResponseSchema(value = ClosedPeriodView.class, responseCode = "201")
  public RestResponse<ClosedPeriodView> closePeriod(@NotNull @Valid ClosePeriodRequest request) {
    ClosedPeriod period =
        close.close(
            request.division(),
            request.firstDay(),
            request.lastDay(),
            request.reason().strip(),
            caller.actor(),
            caller.scope());
    return answer(Status.CREATED, period);
  }

  @POST
  @Transactional
  @Path("{id}/reopening")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Open closed days again, with a reason")
  public RestResponse<ClosedPeriodView> reopenPeriod(
      @RestPath UUID id, @NotNull @Valid ReopenPeriodRequest request) {
    return answer(
        Status.OK, reopen.reopen(id, request.reason().strip(), caller.actor(), caller.scope()));
  }

  @GET
  @Transactional
  @Path("{id}")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Read one period, with who closed and reopened it and why")
  public RestResponse<ClosedPeriodView> readClosedPeriod(@RestPath UUID id) {
    return answer(Status.OK, periods.require(id, caller.scope()));
  }

  @GET
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "List closed periods by county")
  public Page<ClosedPeriodView> listClosedPeriods(
      @Parameter(description = "only inside this division", example = "430525")
          @QueryParam("division")
          @Nullable DivisionCode division,
      @BeanParam @Valid PageRequest page) {
    return periods.page(division, caller.scope(), page, ClosedPeriodView::of);
  }

  private RestResponse<ClosedPeriodView> answer(Status status, ClosedPeriod period) {
    return Shown.as(status, "/v1/closed-periods/" + period.id(), period.version(), view(period));
  }

  private ClosedPeriodView view(ClosedPeriod period) {
    return ClosedPeriodView.of(
        period, periods.steps(List.of(period.id())).getOrDefault(period.id(), List.of()));
  }
}
