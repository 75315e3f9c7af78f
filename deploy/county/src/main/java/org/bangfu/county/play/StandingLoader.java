package org.bangfu.county.play;

import java.net.URI;
import org.bangfu.county.call.Api;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Plays what is known of households beyond their roster, and what is done for them. */
final class StandingLoader {
  private final Guarantees guarantees;
  private final Clues clues;
  private final Monitoring monitoring;
  private final Insurance insurance;
  private final HelpPlans plans;

  StandingLoader(Api api, URI registry, Tally tally) {
    this.guarantees = new Guarantees(api, registry, tally);
    this.clues = new Clues(api, registry, tally);
    this.monitoring = new Monitoring(api, registry, tally);
    this.insurance = new Insurance(api, registry, tally);
    this.plans = new HelpPlans(api, registry, tally);
  }

  /** What a stage holds of it. */
  void play(County county, Stage stage) {
    guarantees.check(county, stage);
    clues.play(county, stage);
    monitoring.play(county, stage);
    insurance.buy(county, stage);
    plans.agree(county, stage);
  }
}
