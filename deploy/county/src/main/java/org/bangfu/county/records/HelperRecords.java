package org.bangfu.county.records;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.people.Names;
import org.bangfu.county.plan.Villages;

/** Helpers: mostly persons, some firms and organisations. */
public record HelperRecords(County county) implements Records {
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
  public int units() {
    return county.plan().helpers().size();
  }

  @Override
  public IdTable ids() {
    return county.helperIds();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    SplittableRandom chance = county.streams().of("helper", unit);
    Villages villages = county.villages();
    int village = villages.pick(chance.nextDouble());
    int roll = chance.nextInt(1000);
    String place = villages.names(village).get(3);
    Json helper =
        Json.object()
            .with("name", name(roll, place, chance))
            .with("kind", roll < 985 ? "PERSON" : roll < 995 ? "FIRM" : "ORGANISATION")
            .with("division", villages.code(village))
            .with("phone", Names.phone(chance))
            .with("nativePlace", roll < 400 ? villages.code(village) : null)
            .with("occurredOn", county.plan().helpers().dayOf(unit));
    sink.accept(new Item(unit, county.reference("helper", unit), helper.node()));
  }

  private static String name(int roll, String place, SplittableRandom chance) {
    if (roll < 985) {
      return Names.any(chance);
    }
    return place + Names.given(true, chance) + (roll < 995 ? "农业有限公司" : "爱心志愿服务队");
  }
}
