package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.people.Names;
import org.bangfu.county.plan.ManagerPlan;

/** Information managers, admitted; each at a village point, so that each counts for a village. */
public record ManagerRecords(County county) implements Records {
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
  public int units() {
    return county.managers().size();
  }

  @Override
  public IdTable ids() {
    return county.managerIds();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    SplittableRandom chance = county.streams().of("manager", unit);
    ManagerPlan managers = county.managers();
    LocalDate admitted = managers.admittedOn(unit);
    Json manager =
        Json.object()
            .with("name", Names.any(chance))
            .with("phone", Names.phone(chance))
            .with("stationId", county.stationIds().get(managers.villageOf(unit)))
            .withTexts("divisions", managers.divisionsOf(unit))
            .with("occurredOn", admitted)
            .with("admittedOn", admitted);
    sink.accept(new Item(unit, county.reference("manager", unit), manager.node()));
  }
}
