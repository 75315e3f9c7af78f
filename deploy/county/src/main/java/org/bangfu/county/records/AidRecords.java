package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.AidChannel;
import org.bangfu.client.needs.model.BulkRequestRecordAidRequest;
import org.bangfu.client.needs.model.Help;
import org.bangfu.client.needs.model.RecordAidRequest;
import org.bangfu.county.plan.AidPlan;
import org.bangfu.county.plan.Flow;
import org.bangfu.county.plan.Villages;
import org.bangfu.county.scenario.Indicator;

/** Aid records of one drive; most of them for a household. */
public record AidRecords(County county, AidPlan plan, int drive)
    implements Records<RecordAidRequest> {
  private static final Help[] HELPS = {
    Help.POLICY, Help.SKILL, Help.PROJECT, Help.FUNDS, Help.SALES, Help.LIFE
  };

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
  public Object bulk(List<RecordAidRequest> bodies) {
    return new BulkRequestRecordAidRequest().items(bodies);
  }

  @Override
  public int units() {
    return plan.size();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return plan.dayOf(unit);
  }

  @Override
  public void make(int unit, Consumer<Item<RecordAidRequest>> sink) {
    String kind = "aid-" + drive;
    SplittableRandom chance = county.streams().of(kind, unit);
    LocalDate day = dayOf(unit);
    int households = county.householdPlan().countBy(day);
    int helpers = county.plan().helpers().countBy(day);
    boolean forHousehold = households > 0 && chance.nextInt(10) < 8;
    int household = forHousehold ? chance.nextInt(households) : -1;
    Villages villages = county.villages();
    int village =
        forHousehold
            ? county.householdPlan().villageOf(household)
            : villages.pick(chance.nextDouble());
    int goods = Math.toIntExact(plan.of(Indicator.AID_GOODS, unit));
    long funds = plan.of(Indicator.AID_FUNDS, unit);
    String reference = county.reference(kind, unit);
    RecordAidRequest aid =
        new RecordAidRequest()
            .clientReference(reference)
            .division(villages.code(village))
            .householdId(forHousehold ? county.householdIds().get(household) : null)
            .helperId(helpers > 0 ? county.helperIds().get(chance.nextInt(helpers)) : null)
            .drive(plan.drive())
            .help(funds > 0 ? Help.FUNDS : HELPS[chance.nextInt(HELPS.length)])
            .channel(
                chance.nextDouble() < county.mix().onlineAid()
                    ? AidChannel.ONLINE
                    : AidChannel.OFFLINE)
            .engagements(Math.toIntExact(plan.of(Indicator.AID_ENGAGEMENTS, unit)))
            .goods(goods)
            .services(Math.toIntExact(plan.of(Indicator.AID_SERVICES, unit)))
            .funds(Flow.yuan(funds))
            .goodsValue(goods > 0 ? Flow.yuan(goods * 3500L) : null)
            .occurredOn(day);
    sink.accept(new Item<>(unit, reference, aid));
  }
}
