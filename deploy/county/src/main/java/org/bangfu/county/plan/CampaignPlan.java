package org.bangfu.county.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;

/**
 * Campaigns whose number, targets, successes and money come out on every published day. Money fills
 * the campaigns in their order, so that those that succeed are the first ones.
 */
public final class CampaignPlan {
  /** What one campaign raises between two readings; the days include both ends. */
  public record Tranche(LocalDate from, LocalDate to, long fen) {}

  /** A campaign; the target in fen. */
  public record Campaign(long target, LocalDate publishedOn, List<Tranche> tranches) {}

  private final List<Campaign> campaigns = new ArrayList<>();

  CampaignPlan(Figures figures, Streams streams) {
    CampaignFigures given = CampaignFigures.of(figures);
    NavigableSet<LocalDate> days = given.days();
    if (days.isEmpty() || given.published(days.last()) == 0) {
      return;
    }
    long[] targets = new CampaignTargets(given).targets();
    long[] raised = new long[targets.length];
    LocalDate[] publishedOn = new LocalDate[targets.length];
    List<List<Tranche>> tranches = new ArrayList<>();
    LocalDate start = figures.scenario().from();
    for (LocalDate day : days) {
      int published = given.published(day);
      while (tranches.size() < published) {
        long span = ChronoUnit.DAYS.between(start, day);
        double early = streams.unit("published", tranches.size()) / 3;
        publishedOn[tranches.size()] = start.plusDays((long) (early * span));
        tranches.add(new ArrayList<>());
      }
      long[] then = CampaignTargets.fill(targets, published, given.funded(day), given.raised(day));
      for (int i = 0; i < published; i++) {
        if (then[i] < raised[i]) {
          throw given.impossible(day, "money would have to go from one campaign to another");
        }
        if (then[i] > raised[i]) {
          LocalDate from = publishedOn[i].isBefore(start) ? start : publishedOn[i];
          tranches.get(i).add(new Tranche(from, day, then[i] - raised[i]));
          raised[i] = then[i];
        }
      }
      start = day.plusDays(1);
    }
    for (int i = 0; i < tranches.size(); i++) {
      campaigns.add(new Campaign(targets[i], publishedOn[i], List.copyOf(tranches.get(i))));
    }
  }

  public List<Campaign> campaigns() {
    return campaigns;
  }
}
