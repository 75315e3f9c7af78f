package org.bangfu.registry.rights.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.quota.CopyQuota;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.benefit.Benefits;
import org.bangfu.registry.benefit.api.BenefitView;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.api.HouseholdView;
import org.bangfu.registry.household.api.StepView;
import org.bangfu.registry.rights.Corrections;
import org.bangfu.registry.roll.finding.Finding;
import org.bangfu.registry.roll.finding.Findings;
import org.bangfu.registry.roll.finding.api.FindingStepView;
import org.bangfu.registry.roll.finding.api.FindingView;
import org.bangfu.registry.roll.merge.Merges;
import org.bangfu.registry.roll.merge.api.DuplicateDecisionView;
import org.bangfu.registry.standing.exit.ExitHistories;
import org.bangfu.registry.standing.exit.api.ExitDossierView;
import org.bangfu.registry.standing.guarantee.GuaranteeChecks;
import org.bangfu.registry.standing.guarantee.api.GuaranteeCheckView;
import org.bangfu.registry.standing.income.IncomeYears;
import org.bangfu.registry.standing.income.api.IncomeYearView;
import org.bangfu.registry.standing.monitoring.measure.Measures;
import org.bangfu.registry.standing.monitoring.measure.api.MeasureView;
import org.bangfu.registry.standing.monitoring.risk.NamedRisks;
import org.bangfu.registry.standing.monitoring.risk.api.NamingView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives a household its own data, or the office, so that it hands them over. */
@Path("/v1/households/{id}/copy")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Rights",
    description = "Copies, corrections and erasure for those whom records are of 个人信息权利")
@Looks(
    record = "household",
    fields = {
      "name",
      "nationalId",
      "phone",
      "statement",
      "reason",
      "income",
      "guarantees",
      "exit",
      "risks",
      "note",
      "measures",
      "finding"
    })
public class CopyResource {
  private static final UUID FIRST = new UUID(0, 0);

  private final Households households;
  private final Benefits benefits;
  private final IncomeYears incomes;
  private final GuaranteeChecks checks;
  private final ExitHistories exits;
  private final NamedRisks risks;
  private final Measures measures;
  private final Findings findings;
  private final Corrections corrections;
  private final Merges merges;
  private final RowFloor floor;
  private final HouseholdNotes notes;
  private final Confidential confidential;
  private final CopyQuota quota;
  private final Audit audit;
  private final Caller caller;

  CopyResource(
      Households households,
      Benefits benefits,
      IncomeYears incomes,
      GuaranteeChecks checks,
      ExitHistories exits,
      NamedRisks risks,
      Measures measures,
      Findings findings,
      Corrections corrections,
      Merges merges,
      RowFloor floor,
      HouseholdNotes notes,
      Confidential confidential,
      CopyQuota quota,
      Audit audit,
      Caller caller) {
    this.households = households;
    this.benefits = benefits;
    this.incomes = incomes;
    this.checks = checks;
    this.exits = exits;
    this.risks = risks;
    this.measures = measures;
    this.findings = findings;
    this.corrections = corrections;
    this.merges = merges;
    this.floor = floor;
    this.notes = notes;
    this.confidential = confidential;
    this.quota = quota;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.HOUSEHOLD)
  @Operation(summary = "Give a household everything that the registry has of it")
  public RestResponse<HouseholdCopy> copyHousehold(@RestPath UUID id) {
    return everythingOf(id);
  }

  @POST
  @Transactional
  @RolesAllowed(Role.COUNTY_OFFICER)
  @Operation(summary = "Take a household's copy at the office, to hand it over, for a purpose")
  @APIResponse(responseCode = "200", description = "In clear; it is not to be stored on the way")
  @APIResponse(
      responseCode = "429",
      description = "The account has taken as many copies as it may in a day")
  public RestResponse<HouseholdCopy> copyHouseholdForIt(
      @RestPath UUID id, @NotNull @Valid CopyRequest request) {
    audit.shows(List.of(), request.purpose());
    quota.takeOne();
    return everythingOf(id);
  }

  private RestResponse<HouseholdCopy> everythingOf(UUID id) {
    return ResponseBuilder.ok(copyOf(id, caller.scope(), true))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"household-" + id + ".json\"")
        .build();
  }

  private HouseholdCopy copyOf(UUID id, DivisionScope scope, boolean withMerged) {
    var household =
        households.byId(id, scope).orElseThrow(() -> Problems.notFound("household", id));
    var vault = notes.of(id);
    List<Finding> found = findings.of(id);
    return new HouseholdCopy(
        Instant.now(),
        HouseholdView.inClear(HouseholdSheet.of(household, confidential)),
        StepView.of(households.stepsOf(id, scope), notes),
        benefits.of(id, scope).stream().map(BenefitView::of).toList(),
        incomes.of(id).stream().map(IncomeYearView::of).toList(),
        checks.of(id).stream().map(GuaranteeCheckView::of).toList(),
        exits.of(id, scope).stream().map(ExitDossierView::of).toList(),
        NamingView.of(risks.of(id), vault),
        MeasureView.of(measures.of(id), vault),
        found.stream().map(FindingView::of).toList(),
        FindingStepView.of(findings.stepsOf(found), notes),
        corrections.of(id, scope, FIRST, Integer.MAX_VALUE).stream()
            .map(c -> CorrectionView.of(c, confidential))
            .toList(),
        DuplicateDecisionView.of(merges.of(id, scope), merges),
        withMerged ? merged(id) : List.of());
  }

  /** The same people, wherever they were written down twice. */
  private List<HouseholdCopy> merged(UUID id) {
    List<UUID> gone = merges.goneForGood(id);
    return gone.isEmpty()
        ? List.of()
        : floor.everywhere(
            () -> gone.stream().map(g -> copyOf(g, DivisionScope.nation(), false)).toList());
  }
}
