package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.NavigableSet;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;

/** The four figures of campaigns on the days of any of them; what is not published is chosen. */
record CampaignFigures(
    Figures figures,
    Series publishedSeries,
    Series target,
    Series fundedSeries,
    Series raisedSeries) {

  static CampaignFigures of(Figures figures) {
    Series published = figures.series(Indicator.CAMPAIGNS_PUBLISHED);
    Series raised = figures.series(Indicator.CAMPAIGNS_RAISED);
    Series funded = figures.series(Indicator.CAMPAIGNS_FUNDED);
    Series target = figures.series(Indicator.CAMPAIGNS_TARGET);
    CampaignFigures given = new CampaignFigures(figures, published, target, funded, raised);
    given.check();
    return given;
  }

  NavigableSet<LocalDate> days() {
    return Series.days(publishedSeries, target, fundedSeries, raisedSeries);
  }

  /** On a day of which nothing is published, those of the next reading are there already. */
  int published(LocalDate day) {
    return Math.toIntExact(publishedSeries.next(day));
  }

  /** Money and successes come as late as they may. */
  int funded(LocalDate day) {
    return Math.toIntExact(fundedSeries.before(day));
  }

  /** Without a published sum: what the funded ones need, and nothing for the others. */
  long raised(LocalDate day) {
    if (!raisedSeries.totals().isEmpty()) {
      return raisedSeries.before(day);
    }
    return published(day) == 0 ? 0 : target(day) / published(day) * funded(day);
  }

  /** Without a published target: twice what was raised, or just that where all are funded. */
  long target(LocalDate day) {
    if (!target.totals().isEmpty()) {
      LocalDate next = target.totals().ceilingKey(day);
      if (next == null || next.equals(day) || published(next) == 0) {
        return target.next(day);
      }
      return target.next(day) * published(day) / published(next);
    }
    long perCampaign = Math.max(1_000_000, raisedSeries.last() * 2);
    boolean all = fundedSeries.last() == publishedSeries.last();
    return all && !raisedSeries.isNone() ? raised(day) : perCampaign * published(day);
  }

  ScenarioRefused impossible(LocalDate day, String why) {
    return new ScenarioRefused(
        "%s: the campaigns of %s on %s are impossible%s: %s."
            .formatted(
                figures.field(Indicator.CAMPAIGNS_PUBLISHED, day),
                figures.division(),
                day,
                figures.atScale(),
                why));
  }

  private void check() {
    for (LocalDate day : days()) {
      int published = published(day);
      if (funded(day) > published) {
        throw impossible(day, "more are funded than published");
      }
      if (published == 0 && raised(day) > 0) {
        throw impossible(day, "money is raised and no campaign is published");
      }
      if (published == 0 && target(day) > 0) {
        throw impossible(day, "there is a target and no campaign is published");
      }
      if (target(day) < published) {
        throw impossible(day, "the targets are below one fen for each campaign");
      }
      if (raised(day) < funded(day)) {
        throw impossible(day, "the funded ones would have raised nothing");
      }
      if (raised(day) > target(day)) {
        throw impossible(day, "more is raised than the targets together");
      }
      boolean allFunded = published > 0 && funded(day) == published;
      if (allFunded != (published > 0 && raised(day) == target(day))) {
        throw impossible(
            day,
            allFunded
                ? "all are funded and less is raised than their targets"
                : "everything is raised and yet not every one is funded");
      }
    }
  }
}
