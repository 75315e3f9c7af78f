package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.consumption.model.BulkRequestRegisterProducerRequest;
import org.bangfu.client.consumption.model.ProducerKind;
import org.bangfu.client.consumption.model.RegisterProducerRequest;
import org.bangfu.county.plan.Division;

/** Producers: cooperatives, firms and single households. */
public record ProducerRecords(County county, Market market, IdTable ids)
    implements Records<RegisterProducerRequest> {
  private static final ProducerKind[] KINDS = {
    ProducerKind.COOPERATIVE, ProducerKind.COOPERATIVE, ProducerKind.HOUSEHOLD, ProducerKind.FIRM
  };

  @Override
  public String phase() {
    return "producers";
  }

  @Override
  public Service service() {
    return Service.CONSUMPTION;
  }

  @Override
  public String path() {
    return "/v1/producers/bulk";
  }

  @Override
  public Object bulk(List<RegisterProducerRequest> bodies) {
    return new BulkRequestRegisterProducerRequest().items(bodies);
  }

  @Override
  public int units() {
    return market.producers();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return market.since();
  }

  @Override
  public void make(int unit, Consumer<Item<RegisterProducerRequest>> sink) {
    Division village = county.villages().at(market.villageOf(unit));
    ProducerKind kind = KINDS[unit % KINDS.length];
    String ending =
        switch (kind) {
          case COOPERATIVE -> "种养专业合作社";
          case FIRM -> "农产品有限公司";
          case HOUSEHOLD -> "农家";
        };
    String reference = county.reference("producer", unit);
    RegisterProducerRequest producer =
        new RegisterProducerRequest()
            .clientReference(reference)
            .name("%s%s%d".formatted(village.name(), ending, unit + 1))
            .kind(kind)
            .division(village.code())
            .occurredOn(dayOf(unit));
    sink.accept(new Item<>(unit, reference, producer));
  }
}
