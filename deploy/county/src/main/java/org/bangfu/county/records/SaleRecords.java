package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.consumption.model.BulkRequestFairSaleRequest;
import org.bangfu.client.consumption.model.FairSaleRequest;
import org.bangfu.client.consumption.model.LineRequest;
import org.bangfu.county.plan.SalesPlan;

/** Sales at the fairs, entered by booth. */
public record SaleRecords(County county, Market market, IdTable productIds)
    implements Records<FairSaleRequest> {
  @Override
  public String phase() {
    return "fair-sales";
  }

  @Override
  public Service service() {
    return Service.CONSUMPTION;
  }

  @Override
  public String path() {
    return "/v1/fair-sales/bulk";
  }

  @Override
  public Object bulk(List<FairSaleRequest> bodies) {
    return new BulkRequestFairSaleRequest().items(bodies);
  }

  @Override
  public int units() {
    return county.plan().sales().size();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return county.plan().sales().sale(unit).day();
  }

  @Override
  public void make(int unit, Consumer<Item<FairSaleRequest>> sink) {
    SalesPlan.Sale sale = county.plan().sales().sale(unit);
    List<Market.Line> lines = market.lines(unit, sale.fen());
    List<LineRequest> sold =
        lines.stream()
            .map(line ->
                new LineRequest().productId(productIds.get(line.good())).quantity(line.quantity()))
            .toList();
    String reference = county.reference("sale", unit);
    FairSaleRequest record =
        new FairSaleRequest()
            .clientReference(reference)
            .fair(sale.occasion())
            .booth(sale.booth())
            .division(county.division())
            .lines(sold)
            .occurredOn(sale.day())
            // one sheet for all sales that travel together
            .receipt(county.reference(county.staged("sheet", sale.day()), unit / unitsPerRequest()))
            .settledOn(sale.settledOn());
    sink.accept(new Item<>(unit, reference, record));
  }
}
