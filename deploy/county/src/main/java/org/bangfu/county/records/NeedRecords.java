package org.bangfu.county.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.Flow;

/** Needs that information managers publish for households. */
public record NeedRecords(County county, Needs needs) implements Records {
  @Override
  public String phase() {
    return "needs";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/needs/bulk";
  }

  @Override
  public int units() {
    return county.plan().needs().size();
  }

  @Override
  public IdTable ids() {
    return county.needIds();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    Needs.Need need = needs.need(unit);
    String household = county.householdIds().get(need.household());
    Json record =
        Json.object()
            .with("householdId", household)
            .with("onBehalfOf", household)
            .with("publishedBy", need.hasManager() ? county.managerIds().get(need.manager()) : null)
            .with("category", need.category().name())
            .with("ask", ask(need))
            .with("reason", need.ask().reason())
            .with("occurredOn", need.publishedOn());
    sink.accept(new Item(unit, county.reference("need", unit), record.node()));
  }

  private static ObjectNode ask(Needs.Need need) {
    Json ask = Json.object().with("measure", need.ask().measure());
    if (need.funds()) {
      return ask.with("amount", Flow.yuan(need.quantity() * 100L)).node();
    }
    return ask.with("quantity", need.quantity())
        .with("unit", need.ask().unit())
        .with("item", need.ask().item())
        .node();
  }
}
