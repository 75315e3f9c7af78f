package org.bangfu.registry.roll.finding.api;

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
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.roll.finding.Findings;
import org.bangfu.registry.roll.finding.WaiveFinding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What becomes of a finding, and where a county answers for it. */
@Path("/v1/findings/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sifting")
@Looks(
    record = "finding",
    fields = {"finding", "reason"})
public class WaiverResource {
  private final WaiveFinding waive;
  private final Findings findings;
  private final HouseholdNotes notes;
  private final Caller caller;

  WaiverResource(WaiveFinding waive, Findings findings, HouseholdNotes notes, Caller caller) {
    this.waive = waive;
    this.findings = findings;
    this.notes = notes;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Path("steps")
  @RolesAllowed(Roles.OFFICES)
  @Operation(summary = "List what became of a finding, the oldest first")
  public List<FindingStepView> listFindingSteps(@RestPath UUID id) {
    return FindingStepView.of(findings.steps(findings.require(id, caller.scope()).id()), notes);
  }

  @POST
  @Path("waiver")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Answer for a finding until a day, with a reason")
  public FindingView waiveFinding(@RestPath UUID id, @NotNull @Valid WaiverRequest request) {
    return FindingView.of(
        waive.waive(id, request.why(), request.until(), caller.actor(), caller.scope()));
  }

  @POST
  @Path("waiver/withdrawal")
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Answer for a finding no longer: it is open, and with whom it was before")
  public FindingView withdrawWaiver(@RestPath UUID id, @NotNull @Valid WithdrawalRequest request) {
    return FindingView.of(waive.withdraw(id, request.why(), caller.actor(), caller.scope()));
  }
}
