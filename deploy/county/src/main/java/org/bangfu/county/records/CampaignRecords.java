package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkRequestPublishCampaignRequest;
import org.bangfu.client.needs.model.PublishCampaignRequest;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.plan.CampaignPlan;
import org.bangfu.county.plan.Flow;
import org.bangfu.county.plan.Villages;

/** Campaigns; each in the village it is for. */
public record CampaignRecords(County county, IdTable ids)
    implements Records<PublishCampaignRequest> {
  @Override
  public String phase() {
    return "campaigns";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/campaigns/bulk";
  }

  @Override
  public Object bulk(List<PublishCampaignRequest> bodies) {
    return new BulkRequestPublishCampaignRequest().items(bodies);
  }

  @Override
  public int units() {
    return campaigns().size();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return campaigns().get(unit).publishedOn();
  }

  @Override
  public void make(int unit, Consumer<Item<PublishCampaignRequest>> sink) {
    CampaignPlan.Campaign campaign = campaigns().get(unit);
    Streams streams = county.streams();
    Villages villages = county.villages();
    int village = villages.pick(streams.unit("campaign-village", unit));
    String reference = county.reference("campaign", unit);
    PublishCampaignRequest record =
        new PublishCampaignRequest()
            .clientReference(reference)
            .title("%s爱心众筹第%d期".formatted(villages.at(village).name(), unit + 1))
            .division(villages.code(village))
            .target(Flow.yuan(campaign.target()))
            .deadlineOn(county.plan().figures().scenario().until().plusDays(31))
            .organisation(villages.names(village).get(2) + "慈善会")
            .permitNumber("样例-%s-%04d".formatted(county.division(), unit + 1))
            .occurredOn(campaign.publishedOn());
    sink.accept(new Item<>(unit, reference, record));
  }

  private List<CampaignPlan.Campaign> campaigns() {
    return county.plan().campaigns().campaigns();
  }
}
