package org.bangfu.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bangfu.county.people.Household;
import org.bangfu.county.plan.GuaranteePlan;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.KeyHouseholdPlan;
import org.bangfu.county.plan.MeasurePlan;
import org.bangfu.county.plan.RiskPlan;
import org.bangfu.county.plan.StandingPlan;
import org.bangfu.county.plan.WatchedCase;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.Standing;
import org.jspecify.annotations.Nullable;

/** Counts what is said of households themselves, as reporting would. */
final class HouseholdLedger {
  private final List<Ledger.Entry> entries = new ArrayList<>();

  static List<Ledger.Entry> of(County county) {
    HouseholdLedger ledger = new HouseholdLedger();
    for (HouseholdPlan.Wave wave : county.householdPlan().waves()) {
      ledger.add(Indicator.HOUSEHOLDS, null, wave.day(), wave.size());
      for (int i = wave.first(); i < wave.end(); i++) {
        ledger.register(county.households().household(i, wave.day()));
      }
    }
    for (KeyHouseholdPlan.Batch batch : county.plan().keyHouseholds().batches()) {
      ledger.key(county.plan().keyHouseholds(), batch);
    }
    ledger.watch(county.plan().standing());
    ledger.guarantee(county.plan().standing().guarantees());
    return ledger.entries;
  }

  private void add(Indicator indicator, @Nullable Narrowing only, LocalDate day, long value) {
    entries.add(new Ledger.Entry(indicator, only, day, BigDecimal.valueOf(value)));
  }

  /**
   * It stands as its roster's row says, from the end of its year of exit or from its
   * identification.
   */
  private void register(Household household) {
    LocalDate identified = household.identifiedOn();
    if (identified == null) {
      return;
    }
    Integer exit = household.exitedIn();
    LocalDate since = exit == null ? identified : LocalDate.of(exit, 12, 31);
    Narrowing only = Narrowing.of(exit == null ? Standing.IN_POVERTY : Standing.EXITED);
    add(Indicator.POVERTY_HOUSEHOLDS, only, since, 1);
    add(Indicator.POVERTY_PEOPLE, only, since, household.members().size());
  }

  /** Each household once. */
  private void key(KeyHouseholdPlan plan, KeyHouseholdPlan.Batch batch) {
    long households =
        IntStream.range(batch.first(), batch.end()).map(plan::household).distinct().count();
    add(Indicator.KEY_HOUSEHOLDS, null, batch.day(), households);
  }

  /** A household is watched once; its risks count as long as it is, the last named alone. */
  private void watch(StandingPlan plan) {
    Set<Integer> watched = new HashSet<>();
    for (WatchedCase one : plan.cases()) {
      if (!watched.add(one.household())) {
        throw new AssertionError("Watched twice: " + one);
      }
      Narrowing kind = Narrowing.ofKind(one.kind());
      add(Indicator.MONITORED, kind, one.openedOn(), 1);
      LocalDate end = one.removedOn();
      if (end != null) {
        add(Indicator.MONITORED, kind, end, -1);
        add(
            one.how() == WatchedCase.How.NATURAL
                ? Indicator.REMOVED_NATURAL
                : Indicator.REMOVED_ASSISTED,
            kind,
            end,
            1);
      }
    }
    risks(plan);
    for (MeasurePlan.Done done : plan.measures()) {
      if (!plan.cases().get(done.watched()).holds(done.on())) {
        throw new AssertionError("Done for a household that is not watched: " + done);
      }
      add(Indicator.MEASURES_DONE, Narrowing.ofKind(done.kind()), done.on(), 1);
    }
  }

  private void risks(StandingPlan plan) {
    Map<Integer, List<String>> last = new HashMap<>();
    for (RiskPlan.Naming naming : plan.risks()) {
      WatchedCase watched = plan.cases().get(naming.watched());
      if (!watched.holds(naming.day()) || new HashSet<>(naming.risks()).size() > 5) {
        throw new AssertionError("Can't be named: " + naming);
      }
      count(last.put(naming.watched(), naming.risks()), naming.day(), -1);
      count(naming.risks(), naming.day(), 1);
    }
    for (int i = 0; i < plan.cases().size(); i++) {
      LocalDate end = plan.cases().get(i).removedOn();
      if (end != null) {
        count(last.get(i), end, -1);
      }
    }
  }

  private void count(@Nullable List<String> risks, LocalDate day, int sign) {
    if (risks != null) {
      risks.forEach(risk -> add(Indicator.RISKS, Narrowing.ofKind(risk), day, sign));
    }
  }

  /** What was found last is what counts. */
  private void guarantee(GuaranteePlan plan) {
    Map<String, Boolean> last = new HashMap<>();
    for (GuaranteePlan.Round round : plan.rounds()) {
      for (int i = 0; i < round.size(); i++) {
        int household = plan.household(i);
        round
            .found(i)
            .forEach((item, met) -> {
              Boolean before = last.put(household + item, met);
              if (before != null) {
                add(found(before), Narrowing.ofKind(item), round.day(), -1);
              }
              add(found(met), Narrowing.ofKind(item), round.day(), 1);
            });
      }
    }
  }

  private static Indicator found(boolean met) {
    return met ? Indicator.GUARANTEES_MET : Indicator.GUARANTEES_UNMET;
  }
}
