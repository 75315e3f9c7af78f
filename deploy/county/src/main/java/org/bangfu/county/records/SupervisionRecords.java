package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.registry.model.BulkRequestSuperviseRequest;
import org.bangfu.client.registry.model.SuperviseRequest;
import org.bangfu.county.plan.Division;
import org.bangfu.county.plan.VillagePlan;

/** Villages that are supervised, and then sites in townships. */
public record SupervisionRecords(County county) implements Records<SuperviseRequest> {
  private static final String BASIS = "公布数";

  @Override
  public String phase() {
    return "supervision";
  }

  @Override
  public Service service() {
    return Service.REGISTRY;
  }

  @Override
  public String path() {
    return "/v1/supervisions/bulk";
  }

  @Override
  public Object bulk(List<SuperviseRequest> bodies) {
    return new BulkRequestSuperviseRequest().items(bodies);
  }

  @Override
  public int units() {
    return plan().supervised().size() + plan().sites().size();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return unit < plan().supervised().size()
        ? plan().supervised().dayOf(unit)
        : plan().sites().dayOf(unit - plan().supervised().size());
  }

  @Override
  public void make(int unit, Consumer<Item<SuperviseRequest>> sink) {
    int villages = plan().supervised().size();
    SuperviseRequest request = unit < villages ? village(unit) : site(unit - villages);
    String reference = county.reference("supervision", unit);
    sink.accept(new Item<>(unit, reference, request.clientReference(reference).basis(BASIS)));
  }

  private SuperviseRequest village(int number) {
    int place = plan().supervisedVillage(number, county.villages());
    return new SuperviseRequest()
        .division(county.villages().code(place))
        .occurredOn(plan().supervised().dayOf(number));
  }

  private SuperviseRequest site(int number) {
    Division township = plan().townshipOf(number, county.villages());
    return new SuperviseRequest()
        .division(township.code())
        .site("%s第%d安置点".formatted(township.name(), number + 1))
        .occurredOn(plan().sites().dayOf(number));
  }

  private VillagePlan plan() {
    return county.plan().villages();
  }
}
