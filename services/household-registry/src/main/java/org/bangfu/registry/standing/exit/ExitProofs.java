package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.guarantee.GuaranteeCheck;
import org.bangfu.registry.standing.guarantee.GuaranteeChecks;
import org.bangfu.registry.standing.guarantee.GuaranteeItem;
import org.bangfu.registry.standing.income.IncomeYear;
import org.bangfu.registry.standing.income.IncomeYears;
import org.bangfu.registry.standing.line.IncomeLine;
import org.bangfu.registry.standing.line.IncomeLines;
import org.bangfu.registry.standing.line.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What is lacking for exits to be proved: the income per head of its year, or of the year before,
 * is above the line, each item was found met in the twelve months before, and the announcement of
 * the exit has run out.
 */
@ApplicationScoped
class ExitProofs {
  private final IncomeLines lines;
  private final IncomeYears incomes;
  private final GuaranteeChecks checks;
  private final HoldDossiers dossiers;

  ExitProofs(
      IncomeLines lines, IncomeYears incomes, GuaranteeChecks checks, HoldDossiers dossiers) {
    this.lines = lines;
    this.incomes = incomes;
    this.checks = checks;
    this.dossiers = dossiers;
  }

  /**
   * In four statements, however many there are. The dossiers are held until the exits end them:
   * nobody refuses one, or takes its announcement back, meanwhile.
   *
   * @param households with their villages
   * @return by household, as parts of a sentence; empty where all is proved
   */
  Map<UUID, List<String>> lacking(Map<UUID, DivisionCode> households, LocalDate on) {
    Set<UUID> ids = households.keySet();
    int year = on.getYear();
    Map<UUID, DossierRow> open =
        dossiers.openOf(ids).stream()
            .collect(Collectors.toMap(DossierRow::household, Function.identity()));
    Map<UUID, IncomeYear> earned = incomes.ofOrBefore(ids, year);
    Map<DivisionCode, Map<Integer, IncomeLine>> binding =
        lines.binding(Set.copyOf(households.values()), LineKind.POVERTY, List.of(year, year - 1));
    LocalDate from = on.minusYears(1).plusDays(1);
    Map<UUID, Map<GuaranteeItem, GuaranteeCheck>> found = checks.last(ids, from, on);
    Map<UUID, List<String>> lacking = new HashMap<>();
    households.forEach((household, division) -> {
      List<String> lacks = new ArrayList<>();
      income(earned.get(household), binding.getOrDefault(division, Map.of()), year, lacks);
      items(found.getOrDefault(household, Map.of()), from, lacks);
      announcement(open.get(household), on, lacks);
      lacking.put(household, lacks);
    });
    return lacking;
  }

  private static void income(
      @Nullable IncomeYear income, Map<Integer, IncomeLine> binding, int year, List<String> lacks) {
    if (income == null) {
      lacks.add("no income of %d or %d is recorded".formatted(year, year - 1));
      return;
    }
    IncomeLine line = binding.get(income.year());
    if (line == null) {
      lacks.add("no poverty line of %d is set".formatted(income.year()));
      return;
    }
    BigDecimal least = line.amount().amount();
    if (income.perHead().compareTo(least) <= 0) {
      lacks.add(
          "the income per head in %d, %s yuan, is not above the line of %s"
              .formatted(income.year(), income.perHead().toPlainString(), least.toPlainString()));
    }
  }

  private static void items(
      Map<GuaranteeItem, GuaranteeCheck> last, LocalDate from, List<String> lacks) {
    for (GuaranteeItem item : GuaranteeItem.values()) {
      GuaranteeCheck check = last.get(item);
      if (check == null) {
        lacks.add("%s was not looked at since %s".formatted(item, from));
      } else if (!check.met()) {
        lacks.add("%s was not met on %s".formatted(item, check.checkedOn()));
      }
    }
  }

  private static void announcement(@Nullable DossierRow dossier, LocalDate on, List<String> lacks) {
    if (dossier == null) {
      lacks.add("its exit was not proposed");
      return;
    }
    LocalDate until = dossier.postedUntil();
    if (dossier.state() != DossierState.ANNOUNCED || until == null) {
      lacks.add("its exit is %s and not announced".formatted(dossier.state()));
    } else if (!on.isAfter(until)) {
      lacks.add("its announcement runs until %s".formatted(until));
    }
  }
}
