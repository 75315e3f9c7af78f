package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.AidPlan;
import org.bangfu.county.plan.Flow;
import org.bangfu.county.plan.Villages;
import org.bangfu.county.scenario.Indicator;

/** Aid records of one drive; most of them for a household. */
public record AidRecords(County county, AidPlan plan, int drive) implements Records {
  private static final String[] HELPS = {"POLICY", "SKILL", "PROJECT", "FUNDS", "SALES", "LIFE"};

  @Override
  public String phase() {
    return "aid-records";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/aid-records/bulk";
  }

  @Override
  public int units() {
    return plan.size();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    String kind = "aid-" + drive;
    SplittableRandom chance = county.streams().of(kind, unit);
    LocalDate day = plan.dayOf(unit);
    int households = county.householdPlan().countBy(day);
    int helpers = county.plan().helpers().countBy(day);
    boolean forHousehold = households > 0 && chance.nextInt(10) < 8;
    int household = forHousehold ? chance.nextInt(households) : -1;
    Villages villages = county.villages();
    int village =
        forHousehold
            ? county.householdPlan().villageOf(household)
            : villages.pick(chance.nextDouble());
    long goods = plan.of(Indicator.AID_GOODS, unit);
    long funds = plan.of(Indicator.AID_FUNDS, unit);
    Json aid =
        Json.object()
            .with("division", villages.code(village))
            .with("householdId", forHousehold ? county.householdIds().get(household) : null)
            .with("helperId", helpers > 0 ? county.helperIds().get(chance.nextInt(helpers)) : null)
            .with("drive", plan.drive())
            .with("help", funds > 0 ? "FUNDS" : HELPS[chance.nextInt(HELPS.length)])
            .with("channel", chance.nextDouble() < county.mix().onlineAid() ? "ONLINE" : "OFFLINE")
            .with("engagements", plan.of(Indicator.AID_ENGAGEMENTS, unit))
            .with("goods", goods)
            .with("services", plan.of(Indicator.AID_SERVICES, unit))
            .with("funds", Flow.yuan(funds))
            .with("goodsValue", goods > 0 ? Flow.yuan(goods * 3500) : null)
            .with("occurredOn", day);
    sink.accept(new Item(unit, county.reference(kind, unit), aid.node()));
  }
}
