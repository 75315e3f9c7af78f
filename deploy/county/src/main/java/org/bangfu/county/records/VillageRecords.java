package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.registry.model.BulkRequestVillageStepItem;
import org.bangfu.client.registry.model.StepOrigin;
import org.bangfu.client.registry.model.VillageState;
import org.bangfu.client.registry.model.VillageStepItem;
import org.bangfu.client.registry.model.VillageStepRequest;

/** Villages that were poor once and were delisted, all before the first day of records. */
public record VillageRecords(County county) implements Records<VillageStepItem> {
  private static final String BASIS = "公布数";

  @Override
  public String phase() {
    return "villages";
  }

  @Override
  public Service service() {
    return Service.REGISTRY;
  }

  @Override
  public String path() {
    return "/v1/village-standings/bulk";
  }

  @Override
  public Object bulk(List<VillageStepItem> bodies) {
    return new BulkRequestVillageStepItem().items(bodies);
  }

  @Override
  public int units() {
    return county.plan().villages().delisted();
  }

  @Override
  public int unitsPerRequest() {
    return 500;
  }

  @Override
  public long size() {
    return 2L * units();
  }

  @Override
  public void make(int unit, Consumer<Item<VillageStepItem>> sink) {
    var plan = county.plan().villages();
    sink.accept(item("village-poor", unit, VillageState.POOR, plan.identifiedOn(unit)));
    sink.accept(item("village-delisted", unit, VillageState.DELISTED, plan.delistedOn(unit)));
  }

  private Item<VillageStepItem> item(String kind, int unit, VillageState to, LocalDate day) {
    String reference = county.reference(kind, unit);
    int place = county.plan().villages().delistedVillage(unit, county.villages());
    return new Item<>(
        unit,
        reference,
        new VillageStepItem()
            .clientReference(reference)
            .village(county.villages().code(place))
            .step(
                new VillageStepRequest()
                    .to(to)
                    .occurredOn(day)
                    .basis(BASIS)
                    .origin(StepOrigin.HISTORY)));
  }
}
