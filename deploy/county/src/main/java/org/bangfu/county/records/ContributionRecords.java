package org.bangfu.county.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkRequestContributeRequest;
import org.bangfu.client.needs.model.ContributeRequest;
import org.bangfu.county.chance.Split;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.plan.CampaignPlan;
import org.bangfu.county.plan.Flow;

/** What one campaign raises, in the order of its days: the last one may fund it. */
public final class ContributionRecords implements Records<ContributeRequest> {
  private record Part(CampaignPlan.Tranche tranche, int first, int size, Split split) {}

  private final County county;
  private final int campaign;
  private final IdTable campaignIds;
  private final List<Part> parts = new ArrayList<>();

  public ContributionRecords(County county, int campaign, IdTable campaignIds) {
    this.county = county;
    this.campaign = campaign;
    this.campaignIds = campaignIds;
    Streams streams = county.streams().within("campaign" + campaign);
    for (CampaignPlan.Tranche tranche : tranches()) {
      int size = Flow.payments(tranche.fen(), county.mix().contribution());
      Split split = Split.money(tranche.fen(), size, streams.within("tranche" + parts.size()));
      parts.add(new Part(tranche, units(), size, split));
    }
  }

  @Override
  public String phase() {
    return "contributions";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/campaigns/%s/contributions/bulk".formatted(campaignIds.get(campaign));
  }

  @Override
  public Object bulk(List<ContributeRequest> bodies) {
    return new BulkRequestContributeRequest().items(bodies);
  }

  @Override
  public int units() {
    return parts.isEmpty() ? 0 : parts.getLast().first + parts.getLast().size;
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public LocalDate dayOf(int unit) {
    return dayOf(partOf(unit), unit);
  }

  @Override
  public void make(int unit, Consumer<Item<ContributeRequest>> sink) {
    Part part = partOf(unit);
    LocalDate day = dayOf(part, unit);
    int helpers = county.plan().helpers().countBy(day);
    SplittableRandom chance = county.streams().of("contributor" + campaign, unit);
    String reference = county.reference("contribution-" + campaign, unit);
    ContributeRequest contribution =
        new ContributeRequest()
            .clientReference(reference)
            .amount(Flow.yuan(part.split.part(unit - part.first)))
            .helperId(helpers > 0 ? county.helperIds().get(chance.nextInt(helpers)) : null)
            // one receipt of the office for all contributions that travel together
            .receipt(county.reference(county.staged(receipts(), day), unit / unitsPerRequest()))
            .occurredOn(day);
    sink.accept(new Item<>(unit, reference, contribution));
  }

  private static LocalDate dayOf(Part part, int unit) {
    LocalDate from = part.tranche.from();
    long days = ChronoUnit.DAYS.between(from, part.tranche.to()) + 1;
    return from.plusDays(days * (unit - part.first) / part.size);
  }

  private String receipts() {
    return "contribution-receipt-" + campaign;
  }

  private Part partOf(int unit) {
    return parts.stream().filter(part -> unit < part.first + part.size).findFirst().orElseThrow();
  }

  private List<CampaignPlan.Tranche> tranches() {
    return county.plan().campaigns().campaigns().get(campaign).tranches();
  }
}
