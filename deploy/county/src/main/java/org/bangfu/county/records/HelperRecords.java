package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkRequestRegisterHelperRequest;
import org.bangfu.client.needs.model.HelperKind;
import org.bangfu.client.needs.model.RegisterHelperRequest;
import org.bangfu.county.people.Names;
import org.bangfu.county.plan.Villages;

/** Helpers: mostly persons, some firms and organisations. */
public record HelperRecords(County county) implements Records<RegisterHelperRequest> {
  @Override
  public String phase() {
    return "helpers";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/helpers/bulk";
  }

  @Override
  public Object bulk(List<RegisterHelperRequest> bodies) {
    return new BulkRequestRegisterHelperRequest().items(bodies);
  }

  @Override
  public int units() {
    return county.plan().helpers().size();
  }

  @Override
  public IdTable ids() {
    return county.helperIds();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return county.plan().helpers().dayOf(unit);
  }

  @Override
  public void make(int unit, Consumer<Item<RegisterHelperRequest>> sink) {
    SplittableRandom chance = county.streams().of("helper", unit);
    Villages villages = county.villages();
    int village = villages.pick(chance.nextDouble());
    int roll = chance.nextInt(1000);
    String place = villages.names(village).get(3);
    String reference = county.reference("helper", unit);
    RegisterHelperRequest helper =
        new RegisterHelperRequest()
            .clientReference(reference)
            .name(name(roll, place, chance))
            .kind(kind(roll))
            .division(villages.code(village))
            .phone(Names.phone(chance))
            .nativePlace(roll < 400 ? villages.code(village) : null)
            .occurredOn(dayOf(unit));
    sink.accept(new Item<>(unit, reference, helper));
  }

  private static HelperKind kind(int roll) {
    return roll < 985 ? HelperKind.PERSON : roll < 995 ? HelperKind.FIRM : HelperKind.ORGANISATION;
  }

  private static String name(int roll, String place, SplittableRandom chance) {
    if (roll < 985) {
      return Names.any(chance);
    }
    return place + Names.given(true, chance) + (roll < 995 ? "农业有限公司" : "爱心志愿服务队");
  }
}
