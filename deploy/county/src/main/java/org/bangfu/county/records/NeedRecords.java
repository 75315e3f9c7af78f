package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.Ask;
import org.bangfu.client.needs.model.BringInNeedRequest;
import org.bangfu.client.needs.model.BulkRequestBringInNeedRequest;
import org.bangfu.client.needs.model.NeedCategory;
import org.bangfu.county.plan.Flow;

/** Needs that information managers publish for households. */
public record NeedRecords(County county, Needs needs) implements Records<BringInNeedRequest> {
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
  public Object bulk(List<BringInNeedRequest> bodies) {
    return new BulkRequestBringInNeedRequest().items(bodies);
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
  public LocalDate dayOf(int unit) {
    return county.plan().needs().publishedOn(unit);
  }

  @Override
  public void make(int unit, Consumer<Item<BringInNeedRequest>> sink) {
    Needs.Need need = needs.need(unit);
    UUID household = county.householdIds().get(need.household());
    String reference = county.reference("need", unit);
    BringInNeedRequest record =
        new BringInNeedRequest()
            .clientReference(reference)
            .householdId(household)
            .onBehalfOf(household)
            .publishedBy(need.hasManager() ? county.managerIds().get(need.manager()) : null)
            .category(NeedCategory.valueOf(need.category().name()))
            .ask(ask(need))
            .reason(need.ask().reason())
            .occurredOn(need.publishedOn());
    sink.accept(new Item<>(unit, reference, record));
  }

  private static Ask ask(Needs.Need need) {
    Ask ask = new Ask().measure(need.ask().measure());
    return need.funds()
        ? ask.amount(Flow.yuan(need.quantity() * 100L))
        : ask.quantity(need.quantity()).unit(need.ask().unit()).item(need.ask().item());
  }
}
