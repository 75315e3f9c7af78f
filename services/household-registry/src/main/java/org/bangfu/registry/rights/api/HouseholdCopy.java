package org.bangfu.registry.rights.api;

import java.time.Instant;
import java.util.List;
import org.bangfu.registry.benefit.api.BenefitView;
import org.bangfu.registry.household.api.FieldChangeView;
import org.bangfu.registry.household.api.HouseholdMoveView;
import org.bangfu.registry.household.api.HouseholdView;
import org.bangfu.registry.household.api.StepView;
import org.bangfu.registry.roll.finding.api.FindingStepView;
import org.bangfu.registry.roll.finding.api.FindingView;
import org.bangfu.registry.roll.merge.api.DuplicateDecisionView;
import org.bangfu.registry.standing.exit.api.ExitDossierView;
import org.bangfu.registry.standing.guarantee.api.GuaranteeCheckView;
import org.bangfu.registry.standing.income.api.IncomeYearView;
import org.bangfu.registry.standing.insurance.api.PolicyView;
import org.bangfu.registry.standing.monitoring.clue.api.ClueView;
import org.bangfu.registry.standing.monitoring.contact.api.ContactView;
import org.bangfu.registry.standing.monitoring.measure.api.MeasureView;
import org.bangfu.registry.standing.monitoring.risk.api.NamingView;
import org.bangfu.registry.standing.plan.api.PlanView;
import org.bangfu.registry.standing.screening.api.ScreeningLookView;
import org.bangfu.registry.standing.tag.api.TagView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that the registry has of a household. */
@Schema(
    name = "HouseholdCopy",
    description =
        "Everything that the registry has of a household, in clear; steps that a roster brought have the reason 花名册")
public record HouseholdCopy(
    Instant takenAt,
    @Schema(description = "with personal data in clear") HouseholdView household,
    List<StepView> steps,
    @Schema(description = "from where to where it moved") List<HouseholdMoveView> moves,
    List<BenefitView> benefits,
    List<IncomeYearView> incomeYears,
    List<GuaranteeCheckView> guaranteeChecks,
    List<ExitDossierView> exitDossiers,
    @Schema(description = "what pointed at it before it was watched")
        List<ClueView> monitoringClues,
    @Schema(description = "who looks after it, and who did") List<ContactView> monitoringContacts,
    List<NamingView> monitoringRisks,
    List<MeasureView> measures,
    @Schema(description = "what it is insured by, and what was paid out")
        List<PolicyView> insurance,
    List<PlanView> plans,
    @Schema(
            description =
                "of the household and of its members, with why they were set, ended or taken back")
        List<TagView> tags,
    @Schema(description = "what was found at it in sweeps") List<ScreeningLookView> screeningLooks,
    List<FindingView> findings,
    @Schema(description = "what became of the findings") List<FindingStepView> findingSteps,
    @Schema(description = "which fields were changed, by whom and by what")
        List<FieldChangeView> fieldChanges,
    List<CorrectionView> corrections,
    @Schema(description = "merges into this household and of it")
        List<DuplicateDecisionView> merges,
    @Schema(description = "copies of the households that were merged into this one")
        List<HouseholdCopy> merged) {}
