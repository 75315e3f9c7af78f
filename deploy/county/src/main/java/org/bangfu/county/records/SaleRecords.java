package org.bangfu.county.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.SalesPlan;

/** Sales at the fairs, entered by booth. */
public record SaleRecords(County county, Market market, IdTable productIds) implements Records {
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
  public int units() {
    return county.plan().sales().size();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    SalesPlan.Sale sale = county.plan().sales().sale(unit);
    List<Market.Line> lines = market.lines(unit, sale.fen());
    List<ObjectNode> nodes =
        lines.stream()
            .map(line ->
                Json.object()
                    .with("productId", productIds.get(line.good()))
                    .with("quantity", line.quantity())
                    .node())
            .toList();
    Json record =
        Json.object()
            .with("fair", sale.occasion())
            .with("booth", sale.booth())
            .with("division", county.division())
            .with("lines", nodes)
            .with("occurredOn", sale.day())
            // one sheet for all sales that travel together
            .with("receipt", county.reference("sheet", unit / unitsPerRequest()))
            .with("settledOn", sale.settledOn());
    sink.accept(new Item(unit, county.reference("sale", unit), record.node()));
  }
}
