package org.bangfu.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.county.plan.CluePlan;
import org.bangfu.county.plan.HelpPlan;
import org.bangfu.county.plan.InsurancePlan;
import org.bangfu.county.plan.Spread;
import org.bangfu.county.plan.StandingPlan;
import org.bangfu.county.plan.WatchedCase;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;

/** Counts clues, insurances and plans, as reporting would. */
final class HelpLedger {
  private final List<Ledger.Entry> entries = new ArrayList<>();

  static List<Ledger.Entry> of(StandingPlan plan) {
    HelpLedger ledger = new HelpLedger();
    ledger.clues(plan);
    ledger.insurances(plan.insurance());
    Set<Integer> planned = new HashSet<>();
    for (HelpPlan.Agreed agreed : plan.plans()) {
      once(planned, agreed.household(), agreed);
      ledger.add(Indicator.PLANS_AGREED, agreed.path(), agreed.day(), 1);
    }
    return ledger.entries;
  }

  private void add(Indicator indicator, String kind, LocalDate day, int value) {
    entries.add(
        new Ledger.Entry(indicator, Narrowing.ofKind(kind), day, BigDecimal.valueOf(value)));
  }

  private static void once(Set<Integer> households, int household, Object what) {
    if (!households.add(household)) {
      throw new AssertionError("A household has two: " + what);
    }
  }

  /** No clue at a household that is watched, or has another one. */
  private void clues(StandingPlan plan) {
    Set<Integer> known = new HashSet<>();
    plan.cases().stream().map(WatchedCase::household).forEach(known::add);
    for (CluePlan.Clue clue : plan.clues()) {
      once(known, clue.household(), clue);
      add(Indicator.CLUES_REPORTED, clue.source(), clue.reportedOn(), 1);
      add(Indicator.CLUES_OPEN, clue.source(), clue.reportedOn(), 1);
      LocalDate end = clue.dismissedOn();
      if (end != null) {
        add(Indicator.CLUES_OPEN, clue.source(), end, -1);
      }
    }
  }

  private void insurances(InsurancePlan plan) {
    for (Spread kind : plan.kinds()) {
      Set<Integer> insured = new HashSet<>();
      for (Spread.Batch batch : kind.batches()) {
        for (int i = batch.first(); i < batch.end(); i++) {
          once(insured, plan.household(i), kind);
          add(Indicator.INSURED, kind.kind(), batch.day(), 1);
          add(Indicator.INSURED, kind.kind(), InsurancePlan.until(batch.day()).plusDays(1), -1);
        }
      }
    }
  }
}
