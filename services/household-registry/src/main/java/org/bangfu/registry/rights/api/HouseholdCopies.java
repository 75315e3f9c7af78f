package org.bangfu.registry.rights.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.benefit.Benefits;
import org.bangfu.registry.benefit.api.BenefitView;
import org.bangfu.registry.household.ChangesAsked;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.FieldChanges;
import org.bangfu.registry.household.HouseholdMoves;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.HouseholdSheet;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.api.FieldChangeView;
import org.bangfu.registry.household.api.HouseholdMoveView;
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
import org.bangfu.registry.standing.insurance.Policies;
import org.bangfu.registry.standing.insurance.api.PolicyView;
import org.bangfu.registry.standing.monitoring.clue.Clues;
import org.bangfu.registry.standing.monitoring.clue.api.ClueView;
import org.bangfu.registry.standing.monitoring.contact.Contacts;
import org.bangfu.registry.standing.monitoring.contact.api.ContactView;
import org.bangfu.registry.standing.monitoring.measure.Measures;
import org.bangfu.registry.standing.monitoring.measure.api.MeasureView;
import org.bangfu.registry.standing.monitoring.risk.NamedRisks;
import org.bangfu.registry.standing.monitoring.risk.api.NamingView;
import org.bangfu.registry.standing.plan.HouseholdPlans;
import org.bangfu.registry.standing.plan.api.PlanView;
import org.bangfu.registry.standing.screening.ScreeningLooks;
import org.bangfu.registry.standing.screening.api.ScreeningLookView;
import org.bangfu.registry.standing.tag.Tags;
import org.bangfu.registry.standing.tag.api.TagView;

/** Puts everything together that the registry has of a household. */
@ApplicationScoped
class HouseholdCopies {
  private static final UUID FIRST = new UUID(0, 0);

  private final Households households;
  private final HouseholdMoves moves;
  private final Benefits benefits;
  private final IncomeYears incomes;
  private final GuaranteeChecks checks;
  private final ExitHistories exits;
  private final Clues clues;
  private final Contacts contacts;
  private final NamedRisks risks;
  private final Measures measures;
  private final Policies insurance;
  private final HouseholdPlans plans;
  private final Tags tags;
  private final ScreeningLooks looks;
  private final Findings findings;
  private final FieldChanges changes;
  private final Corrections corrections;
  private final Merges merges;
  private final RowFloor floor;
  private final HouseholdNotes notes;
  private final Confidential confidential;

  HouseholdCopies(
      Households households,
      HouseholdMoves moves,
      Benefits benefits,
      IncomeYears incomes,
      GuaranteeChecks checks,
      ExitHistories exits,
      Clues clues,
      Contacts contacts,
      NamedRisks risks,
      Measures measures,
      Policies insurance,
      HouseholdPlans plans,
      Tags tags,
      ScreeningLooks looks,
      Findings findings,
      FieldChanges changes,
      Corrections corrections,
      Merges merges,
      RowFloor floor,
      HouseholdNotes notes,
      Confidential confidential) {
    this.households = households;
    this.moves = moves;
    this.benefits = benefits;
    this.incomes = incomes;
    this.checks = checks;
    this.exits = exits;
    this.clues = clues;
    this.contacts = contacts;
    this.risks = risks;
    this.measures = measures;
    this.insurance = insurance;
    this.plans = plans;
    this.tags = tags;
    this.looks = looks;
    this.findings = findings;
    this.changes = changes;
    this.corrections = corrections;
    this.merges = merges;
    this.floor = floor;
    this.notes = notes;
    this.confidential = confidential;
  }

  /**
   * In clear, with those that were merged into it.
   *
   * @throws RuntimeException the problem {@code not-found} if it is not in the scope
   */
  HouseholdCopy of(UUID id, DivisionScope scope) {
    return of(id, scope, true);
  }

  private HouseholdCopy of(UUID id, DivisionScope scope, boolean withMerged) {
    var household =
        households.byId(id, scope).orElseThrow(() -> Problems.notFound("household", id));
    var vault = notes.of(id);
    List<Finding> found = findings.of(id);
    return new HouseholdCopy(
        Instant.now(),
        HouseholdView.inClear(HouseholdSheet.of(household, confidential)),
        StepView.of(households.stepsOf(id, scope), notes),
        HouseholdMoveView.of(moves.of(id), notes),
        benefits.of(id, scope).stream().map(BenefitView::of).toList(),
        incomes.of(id).stream().map(IncomeYearView::of).toList(),
        checks.of(id).stream().map(GuaranteeCheckView::of).toList(),
        exits.of(id, scope).stream().map(ExitDossierView::of).toList(),
        ClueView.of(clues.of(id), vault),
        ContactView.of(contacts.of(id), vault),
        NamingView.of(risks.of(id), vault),
        MeasureView.of(measures.of(id), vault),
        PolicyView.of(insurance.of(id), insurance.claimsOf(id), vault),
        PlanView.of(plans.of(id), vault),
        TagView.of(tags.of(id), notes),
        looks.of(id).stream().map(ScreeningLookView::of).toList(),
        found.stream().map(FindingView::of).toList(),
        FindingStepView.of(findings.stepsOf(found), notes),
        changes.of(id, ChangesAsked.ALL, FIRST, Integer.MAX_VALUE).stream()
            .map(FieldChangeView::inClear)
            .toList(),
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
            () -> gone.stream().map(g -> of(g, DivisionScope.nation(), false)).toList());
  }
}
