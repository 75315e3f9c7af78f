package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.county.call.Json;
import org.bangfu.county.plan.Flow;

/** Donations of one channel. */
public record DonationRecords(County county, boolean online) implements Records {
  /** Through which online donations come where nothing else is said. */
  public static final String PROVIDER = "wechat";

  @Override
  public String phase() {
    return online ? "donations-online" : "donations-offline";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/donations/bulk";
  }

  @Override
  public int units() {
    return flow().size();
  }

  @Override
  public void make(int unit, Consumer<Item> sink) {
    SplittableRandom chance = county.streams().of(phase(), unit);
    LocalDate day = flow().dayOf(unit);
    String reference = county.reference(phase(), unit);
    int helpers = county.plan().helpers().countBy(day);
    Json donation =
        Json.object()
            .with("channel", online ? "ONLINE" : "OFFLINE")
            .with("amount", Flow.yuan(flow().fen(unit)))
            .with("division", county.villages().code(county.villages().pick(chance.nextDouble())))
            .with("helperId", helpers > 0 ? county.helperIds().get(chance.nextInt(helpers)) : null)
            .with("paymentReference", online ? reference : null)
            // one receipt of the office for all gifts that travel together
            .with("receipt", online ? null : county.reference("receipt", unit / unitsPerRequest()))
            .with("verifiedBy", online ? null : county.officer())
            .with("occurredOn", day);
    sink.accept(new Item(unit, reference, donation.node()));
  }

  private Flow flow() {
    return online ? county.plan().donationsOnline() : county.plan().donationsOffline();
  }
}
