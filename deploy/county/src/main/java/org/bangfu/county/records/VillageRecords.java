package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.registry.model.BulkRequestVillageStepItem;
import org.bangfu.client.registry.model.StepOrigin;
import org.bangfu.client.registry.model.VillageState;
import org.bangfu.client.registry.model.VillageStepItem;
import org.bangfu.client.registry.model.VillageStepRequest;
import org.bangfu.county.plan.VillagePlan;

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
    return 2 * county.plan().villages().delisted();
  }

  @Override
  public LocalDate dayOf(int unit) {
    VillagePlan plan = county.plan().villages();
    return isDelisting(unit) ? plan.delistedOn(unit / 2) : plan.identifiedOn(unit / 2);
  }

  @Override
  public void make(int unit, Consumer<Item<VillageStepItem>> sink) {
    int number = unit / 2;
    String reference =
        county.reference(isDelisting(unit) ? "village-delisted" : "village-poor", number);
    int place = county.plan().villages().delistedVillage(number, county.villages());
    VillageStepItem step =
        new VillageStepItem()
            .clientReference(reference)
            .village(county.villages().code(place))
            .step(
                new VillageStepRequest()
                    .to(isDelisting(unit) ? VillageState.DELISTED : VillageState.POOR)
                    .occurredOn(dayOf(unit))
                    .basis(BASIS)
                    .origin(StepOrigin.HISTORY));
    sink.accept(new Item<>(unit, reference, step));
  }

  /** Its two steps follow each other. */
  private static boolean isDelisting(int unit) {
    return unit % 2 == 1;
  }
}
