package org.bangfu.registry.roll.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;

/** A county answers for a finding until a day, and says why; or does not any more. */
@ApplicationScoped
public class WaiveFinding {
  private static final int MOST_YEARS = 1;

  private final Findings findings;
  private final HouseholdNotes notes;

  WaiveFinding(Findings findings, HouseholdNotes notes) {
    this.findings = findings;
    this.notes = notes;
  }

  /**
   * @param until the last day; the first run after it finds it anew
   */
  @Transactional
  public Finding waive(
      UUID id, PersonalText reason, LocalDate until, String actor, DivisionScope scope) {
    LocalDate today = BusinessDays.today();
    if (until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
      throw Problems.invalid("/until", "must be today or a day of the year that follows");
    }
    Finding finding = findings.toMove(id, scope);
    FindingState before = finding.state();
    finding.waive(until, today);
    return moved(finding, before, reason, actor);
  }

  @Transactional
  public Finding withdraw(UUID id, PersonalText reason, String actor, DivisionScope scope) {
    Finding finding = findings.toMove(id, scope);
    FindingState before = finding.state();
    finding.withdrawWaiver(BusinessDays.today());
    return moved(finding, before, reason, actor);
  }

  private Finding moved(Finding finding, FindingState before, PersonalText reason, String actor) {
    findings.add(
        new FindingStep(
            finding,
            before,
            notes.seal(finding.householdId(), Confidential.FINDING_REASON, reason),
            actor));
    return finding;
  }
}
