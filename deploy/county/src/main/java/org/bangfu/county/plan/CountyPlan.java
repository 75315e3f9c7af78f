package org.bangfu.county.plan;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Mix;
import org.bangfu.county.scenario.ScenarioRefused;

/** Everything that follows from one division's figures without knowing its villages. */
public record CountyPlan(
    Figures figures,
    Streams streams,
    Curve managers,
    Curve helpers,
    List<HouseholdPlan.Wave> households,
    RegisterPlan register,
    VillagePlan villages,
    KeyHouseholdPlan keyHouseholds,
    StandingPlan standing,
    NeedPlan needs,
    Flow donationsOnline,
    Flow donationsOffline,
    CampaignPlan campaigns,
    List<AidPlan> aid,
    SalesPlan sales) {

  /**
   * @throws ScenarioRefused when no records can have these figures
   */
  public static CountyPlan of(Figures figures, long seed) {
    NeedRules.check(figures);
    Streams streams = new Streams(seed).within(figures.division());
    Mix mix = figures.scenario().mix();
    List<AidPlan> aid = new ArrayList<>();
    for (String drive : figures.drives()) {
      aid.add(new AidPlan(figures, drive, streams.within("aid" + drive)));
    }
    List<HouseholdPlan.Wave> households = HouseholdPlan.waves(figures.series(Indicator.HOUSEHOLDS));
    RegisterPlan register = new RegisterPlan(figures, HouseholdPlan.sizeOf(households), streams);
    CountyPlan plan =
        new CountyPlan(
            figures,
            streams,
            new Curve(figures.series(Indicator.MANAGERS)),
            new Curve(figures.series(Indicator.HELPERS)),
            households,
            register,
            new VillagePlan(figures, streams.within("standing")),
            KeyHouseholdPlan.of(figures, households),
            StandingPlan.of(figures, households, register, streams),
            new NeedPlan(figures, streams.within("needs")),
            new Flow(
                figures.series(Indicator.DONATIONS_ONLINE),
                mix.donation(),
                streams.within("online")),
            new Flow(
                figures.series(Indicator.DONATIONS_OFFLINE),
                mix.donation().movePointRight(2),
                streams.within("offline")),
            new CampaignPlan(figures, streams.within("campaigns")),
            aid,
            new SalesPlan(figures, streams.within("sales")));
    plan.checkSales();
    return plan;
  }

  /** How many members all households have. */
  public long members() {
    int[] upTo = HouseholdPlan.membersUpTo(households, register);
    return upTo[upTo.length - 1];
  }

  /** What is sold is supplied by households, who must be there before the first sale. */
  private void checkSales() {
    if (sales.size() == 0) {
      return;
    }
    if (households.isEmpty() || households.getFirst().day().isAfter(sales.firstDay())) {
      throw new ScenarioRefused(
          "events: %s sells on %s but has no households.registered by then%s, who could supply."
              .formatted(figures.division(), sales.firstDay(), figures.atScale()));
    }
  }
}
