package org.bangfu.county.records;

import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.Division;

/** Producers: cooperatives, firms and single households. */
public record ProducerRecords(County county, Market market, IdTable ids) implements Records {
  private static final String[] KINDS = {"COOPERATIVE", "COOPERATIVE", "HOUSEHOLD", "FIRM"};

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
  public int units() {
    return market.producers();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    Division village = county.villages().at(market.villageOf(unit));
    String kind = KINDS[unit % KINDS.length];
    String ending =
        switch (kind) {
          case "COOPERATIVE" -> "种养专业合作社";
          case "FIRM" -> "农产品有限公司";
          default -> "农家";
        };
    Json producer =
        Json.object()
            .with("name", "%s%s%d".formatted(village.name(), ending, unit + 1))
            .with("kind", kind)
            .with("division", village.code())
            .with("occurredOn", county.householdPlan().waves().getFirst().day());
    sink.accept(new Item(unit, county.reference("producer", unit), producer.node()));
  }
}
