package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.ExitProposed;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.standing.guarantee.GuaranteeCheck;
import org.bangfu.registry.standing.guarantee.GuaranteeChecks;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;
import org.bangfu.registry.standing.income.IncomeYear;
import org.bangfu.registry.standing.income.IncomeYears;
import org.bangfu.registry.standing.line.IncomeLine;
import org.bangfu.registry.standing.line.IncomeLines;
import org.bangfu.registry.standing.line.LineKind;

/**
 * Refuses an exit that is not proved: the income per head of its year, or of the year before, is
 * above the line, each item was found met in the twelve months before, and the announcement of the
 * exit has run out.
 */
@ApplicationScoped
class RequireProof {
  private final IncomeLines lines;
  private final IncomeYears incomes;
  private final GuaranteeChecks checks;
  private final HoldDossiers dossiers;

  RequireProof(
      IncomeLines lines, IncomeYears incomes, GuaranteeChecks checks, HoldDossiers dossiers) {
    this.dossiers = dossiers;
    this.lines = lines;
    this.incomes = incomes;
    this.checks = checks;
  }

  /** In the transaction of the step. */
  void require(@Observes ExitProposed exit) {
    List<String> lacks = new ArrayList<>();
    incomeOf(exit, lacks);
    itemsOf(exit, lacks);
    announcementOf(exit, lacks);
    if (!lacks.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.EXIT_NOT_PROVED, "It is not proved: " + String.join("; ", lacks) + ".");
    }
  }

  private void incomeOf(ExitProposed exit, List<String> lacks) {
    Household household = exit.household();
    int year = exit.on().getYear();
    Optional<IncomeYear> found = incomes.ofOrBefore(household.id(), year);
    if (found.isEmpty()) {
      lacks.add("no income of %d or %d is recorded".formatted(year, year - 1));
      return;
    }
    IncomeYear income = found.get();
    Optional<IncomeLine> line =
        lines.binding(household.division(), LineKind.POVERTY, income.year());
    if (line.isEmpty()) {
      lacks.add("no poverty line of %d is set".formatted(income.year()));
      return;
    }
    BigDecimal least = line.get().amount().amount();
    if (income.perHead().compareTo(least) <= 0) {
      lacks.add(
          "the income per head in %d, %s yuan, is not above the line of %s"
              .formatted(income.year(), income.perHead().toPlainString(), least.toPlainString()));
    }
  }

  private void itemsOf(ExitProposed exit, List<String> lacks) {
    LocalDate from = exit.on().minusYears(1).plusDays(1);
    Map<GuaranteeItem, GuaranteeCheck> last = checks.last(exit.household().id(), from, exit.on());
    for (GuaranteeItem item : GuaranteeItem.values()) {
      GuaranteeCheck check = last.get(item);
      if (check == null) {
        lacks.add("%s was not looked at since %s".formatted(item, from));
      } else if (!check.met()) {
        lacks.add("%s was not met on %s".formatted(item, check.checkedOn()));
      }
    }
  }

  private void announcementOf(ExitProposed exit, List<String> lacks) {
    // held until the exit ends it: nobody refuses it, or takes its announcement back, meanwhile
    Optional<DossierRow> found = dossiers.openOf(exit.household().id());
    if (found.isEmpty()) {
      lacks.add("its exit was not proposed");
      return;
    }
    DossierRow dossier = found.get();
    LocalDate until = dossier.postedUntil();
    if (dossier.state() != DossierState.ANNOUNCED || until == null) {
      lacks.add("its exit is %s and not announced".formatted(dossier.state()));
    } else if (!exit.on().isAfter(until)) {
      lacks.add("its announcement runs until %s".formatted(until));
    }
  }
}
