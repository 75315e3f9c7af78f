package org.bangfu.registry.standing.income.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.income.IncomeYears;
import org.bangfu.registry.standing.income.RecordIncome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a household earned, year by year. */
@Path("/v1/households/{id}/income-years")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standing")
@Looks(record = "household", fields = "income")
public class IncomeYearResource {
  private final RecordIncome recordIncome;
  private final IncomeYears incomes;
  private final Households households;
  private final Caller caller;

  IncomeYearResource(
      RecordIncome recordIncome, IncomeYears incomes, Households households, Caller caller) {
    this.recordIncome = recordIncome;
    this.incomes = incomes;
    this.households = households;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Record what a household earned in a year",
      description = "Of a year that is recorded again the last record counts; the others stay.")
  @APIResponse(
      responseCode = "201",
      description = "It is recorded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IncomeYearView.class)))
  public RestResponse<IncomeYearView> recordIncome(
      @RestPath UUID id, @NotNull @Valid IncomeYearRequest request) {
    return RestResponse.status(
        Status.CREATED,
        IncomeYearView.of(
            recordIncome.record(
                caller.scope(),
                id,
                request.year(),
                request.earned(),
                request.members(),
                caller.actor())));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List what a household earned, year by year, in the order of recording")
  public List<IncomeYearView> listIncomeYears(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return incomes.of(id).stream().map(IncomeYearView::of).toList();
  }
}
