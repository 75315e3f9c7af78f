package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.registry.model.ApplyAsManagerRequest;
import org.bangfu.client.registry.model.BulkRequestApplyAsManagerRequest;
import org.bangfu.county.people.Names;
import org.bangfu.county.plan.ManagerPlan;

/** Information managers, admitted; each at a village point, so that each counts for a village. */
public record ManagerRecords(County county) implements Records<ApplyAsManagerRequest> {
  @Override
  public String phase() {
    return "managers";
  }

  @Override
  public Service service() {
    return Service.REGISTRY;
  }

  @Override
  public String path() {
    return "/v1/managers/bulk";
  }

  @Override
  public Object bulk(List<ApplyAsManagerRequest> bodies) {
    return new BulkRequestApplyAsManagerRequest().items(bodies);
  }

  @Override
  public int units() {
    return county.managers().size();
  }

  @Override
  public IdTable ids() {
    return county.managerIds();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return county.managers().admittedOn(unit);
  }

  @Override
  public void make(int unit, Consumer<Item<ApplyAsManagerRequest>> sink) {
    SplittableRandom chance = county.streams().of("manager", unit);
    ManagerPlan managers = county.managers();
    LocalDate admitted = managers.admittedOn(unit);
    String reference = county.reference("manager", unit);
    ApplyAsManagerRequest manager =
        new ApplyAsManagerRequest()
            .clientReference(reference)
            .name(Names.any(chance))
            .phone(Names.phone(chance))
            .stationId(county.stationIds().get(managers.villageOf(unit)))
            .divisions(managers.divisionsOf(unit))
            .occurredOn(admitted)
            .admittedOn(admitted);
    sink.accept(new Item<>(unit, reference, manager));
  }
}
