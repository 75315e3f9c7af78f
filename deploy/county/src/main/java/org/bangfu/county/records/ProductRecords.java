package org.bangfu.county.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.Flow;

/** Products with their supplying households, and a little more stock than will be sold. */
public final class ProductRecords implements Records {
  private final County county;
  private final Market market;
  private final IdTable producerIds;
  private final IdTable ids;
  private final long[] sold;

  public ProductRecords(County county, Market market, IdTable producerIds, IdTable ids) {
    this.county = county;
    this.market = market;
    this.producerIds = producerIds;
    this.ids = ids;
    this.sold = market.sold();
  }

  @Override
  public String phase() {
    return "products";
  }

  @Override
  public Service service() {
    return Service.CONSUMPTION;
  }

  @Override
  public String path() {
    return "/v1/products/bulk";
  }

  @Override
  public int units() {
    return market.goods();
  }

  @Override
  public IdTable ids() {
    return ids;
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    Market.Good good = market.good(unit);
    Json product =
        Json.object()
            .with("producerId", producerIds.get(good.producer()))
            .with("name", good.name())
            .with("specification", good.specification())
            .with("unitPrice", Flow.yuan(good.price()))
            .with("originDivision", county.villages().code(market.villageOf(good.producer())))
            .with("stock", sold[unit] + sold[unit] / 10 + 10)
            .with("supplies", supplies(good.suppliers()))
            .with("occurredOn", county.householdPlan().waves().getFirst().day());
    sink.accept(new Item(unit, county.reference("product", unit), product.node()));
  }

  /** Equal shares of four decimals; the first takes what is left of one. */
  private List<ObjectNode> supplies(List<Integer> households) {
    BigDecimal each =
        BigDecimal.ONE.divide(BigDecimal.valueOf(households.size()), 4, RoundingMode.DOWN);
    BigDecimal first =
        BigDecimal.ONE.subtract(each.multiply(BigDecimal.valueOf(households.size() - 1L)));
    List<ObjectNode> supplies = new ArrayList<>();
    for (int household : households) {
      BigDecimal share = supplies.isEmpty() ? first : each;
      supplies.add(
          Json.object()
              .with("householdId", county.householdIds().get(household))
              .with("share", share.setScale(4).toPlainString())
              .node());
    }
    return supplies;
  }
}
