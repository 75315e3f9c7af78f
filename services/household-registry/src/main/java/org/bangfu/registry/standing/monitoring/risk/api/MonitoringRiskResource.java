package org.bangfu.registry.standing.monitoring.risk.api;

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
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.risk.NameRisks;
import org.bangfu.registry.standing.monitoring.risk.NamedRisks;
import org.bangfu.registry.standing.monitoring.risk.Naming;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a household is at risk of that is watched. */
@Path("/v1/households/{id}/monitoring-risks")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Monitoring", description = "Watching households against a return to poverty 防返贫监测")
@Looks(
    record = "household",
    fields = {"risks", "note"})
public class MonitoringRiskResource {
  private final NameRisks nameRisks;
  private final NamedRisks named;
  private final HouseholdNotes notes;
  private final Households households;
  private final Caller caller;

  MonitoringRiskResource(
      NameRisks nameRisks,
      NamedRisks named,
      HouseholdNotes notes,
      Households households,
      Caller caller) {
    this.nameRisks = nameRisks;
    this.named = named;
    this.notes = notes;
    this.households = households;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PUBLISHERS)
  @Operation(
      summary = "Name what a monitored household is at risk of",
      description =
          "One to five risks, from the day on which they were found, which is one on which the household"
              + " is monitored. They count in place of those that were named before, which stay to be seen.")
  @APIResponse(
      responseCode = "201",
      description = "They are named",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = NamingView.class)))
  public RestResponse<NamingView> nameRisks(
      @RestPath UUID id, @NotNull @Valid NameRisksRequest request) {
    Naming naming =
        nameRisks.name(
            caller.scope(),
            id,
            request.found(),
            BusinessDays.orToday(request.foundOn()),
            caller.actor());
    return RestResponse.status(Status.CREATED, NamingView.of(naming, notes.of(id)));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.STAFF, Role.HOUSEHOLD})
  @Operation(summary = "List the risks of a household, in the order in which they count")
  public List<NamingView> listMonitoringRisks(@RestPath UUID id) {
    if (!households.has(id, caller.scope())) {
      throw Problems.notFound("household", id);
    }
    return NamingView.of(named.of(id), notes.of(id));
  }
}
