package org.bangfu.county.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.consumption.model.BulkRequestRegisterProductRequest;
import org.bangfu.client.consumption.model.RegisterProductRequest;
import org.bangfu.client.consumption.model.SupplyRequest;
import org.bangfu.county.plan.Flow;

/** Products with their supplying households, and a little more stock than will be sold. */
public final class ProductRecords implements Records<RegisterProductRequest> {
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
  public Object bulk(List<RegisterProductRequest> bodies) {
    return new BulkRequestRegisterProductRequest().items(bodies);
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
  public LocalDate dayOf(int unit) {
    return market.since();
  }

  @Override
  public void make(int unit, Consumer<Item<RegisterProductRequest>> sink) {
    Market.Good good = market.good(unit);
    String reference = county.reference("product", unit);
    RegisterProductRequest product =
        new RegisterProductRequest()
            .clientReference(reference)
            .producerId(producerIds.get(good.producer()))
            .name(good.name())
            .specification(good.specification())
            .unitPrice(Flow.yuan(good.price()))
            .originDivision(county.villages().code(market.villageOf(good.producer())))
            .stock(sold[unit] + sold[unit] / 10 + 10)
            .supplies(supplies(good.suppliers()))
            .occurredOn(dayOf(unit));
    sink.accept(new Item<>(unit, reference, product));
  }

  /** Equal shares of four decimals; the first takes what is left of one. */
  private List<SupplyRequest> supplies(List<Integer> households) {
    BigDecimal each =
        BigDecimal.ONE.divide(BigDecimal.valueOf(households.size()), 4, RoundingMode.DOWN);
    BigDecimal first =
        BigDecimal.ONE.subtract(each.multiply(BigDecimal.valueOf(households.size() - 1L)));
    List<SupplyRequest> supplies = new ArrayList<>();
    for (int household : households) {
      BigDecimal share = supplies.isEmpty() ? first : each;
      supplies.add(
          new SupplyRequest()
              .householdId(county.householdIds().get(household))
              .share(share.setScale(4).toPlainString()));
    }
    return supplies;
  }
}
