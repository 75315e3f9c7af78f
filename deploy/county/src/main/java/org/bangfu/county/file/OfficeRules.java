package org.bangfu.county.file;

import java.time.LocalDate;
import org.bangfu.county.scenario.Elsewhere;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.PlaceChange;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Target;

/** Refuses what an office can't say of its figures. */
final class OfficeRules {
  private final Scenario scenario;
  private final ScenarioRules rules;

  OfficeRules(Scenario scenario, ScenarioRules rules) {
    this.scenario = scenario;
    this.rules = rules;
  }

  void check() {
    reports();
    scenario.changes().forEach(this::change);
    scenario.targets().forEach(this::target);
    scenario.elsewhere().forEach(this::elsewhere);
  }

  private void reports() {
    LocalDate before = scenario.from().minusDays(1);
    for (int i = 0; i < scenario.reports().size(); i++) {
      LocalDate day = scenario.reports().get(i);
      String field = "reports[%d]".formatted(i);
      rules.day(field, day);
      if (!day.isAfter(before)) {
        throw ScenarioRefused.at(field, "%s is not after %s", day, before);
      }
      before = day;
    }
  }

  private void change(PlaceChange change) {
    rules.played(change.field(), change.division());
    if (change.day() != null) {
      rules.day(change.field() + ".day", change.day());
    }
  }

  private void target(Target target) {
    rules.played(target.field(), target.division());
    rules.day(target.field() + ".asOf", target.asOf());
    Indicator.withId(target.indicator())
        .ifPresent(
            indicator -> ScenarioRules.value(target.field() + ".value", indicator, target.value()));
  }

  /** Of days before the first one too: nothing is played for it. */
  private void elsewhere(Elsewhere reading) {
    rules.played(reading.field(), reading.division());
    if (reading.source().publishedOn().isBefore(reading.asOf())) {
      throw ScenarioRefused.at(
          reading.field() + ".publishedOn",
          "it is of %s and can't be published before",
          reading.asOf());
    }
  }
}
