package org.bangfu.registry.standing.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.Member;
import org.jspecify.annotations.Nullable;

/** Writes down what a household earned in a year. */
@ApplicationScoped
public class RecordIncome {
  private final Households households;
  private final IncomeYears incomes;

  RecordIncome(Households households, IncomeYears incomes) {
    this.households = households;
    this.incomes = incomes;
  }

  /**
   * @param members at the end of the year; null for those whom the file knows
   */
  @Transactional
  public IncomeYear record(
      DivisionScope scope,
      UUID id,
      int year,
      Earned earned,
      @Nullable Integer members,
      String actor) {
    Household household =
        households.byId(id, scope).orElseThrow(() -> Problems.notFound("household", id));
    if (household.states().mergedInto() != null) {
      // an income of years ago is written down of a closed file too, but not of one that is
      // another's
      household.requireOpen();
    }
    if (year > BusinessDays.today().getYear()) {
      throw Problems.invalid("/year", "must not be in the future");
    }
    int counted = members == null ? membersAt(household, LocalDate.of(year, 12, 31)) : members;
    if (counted == 0) {
      throw Problems.invalid(
          "/members", "must be given for a year at whose end the file knows no member");
    }
    IncomeYear income = new IncomeYear(household, year, earned, counted, actor);
    incomes.add(income);
    return income;
  }

  private static int membersAt(Household household, LocalDate day) {
    return Math.toIntExact(
        household.members().stream().filter(member -> isThere(member, day)).count());
  }

  private static boolean isThere(Member member, LocalDate day) {
    LocalDate left = member.leftOn();
    return !member.joinedOn().isAfter(day) && (left == null || left.isAfter(day));
  }
}
