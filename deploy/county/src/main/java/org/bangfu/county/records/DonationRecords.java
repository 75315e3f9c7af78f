package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkRequestReceiveDonationRequest;
import org.bangfu.client.needs.model.DonationChannel;
import org.bangfu.client.needs.model.ReceiveDonationRequest;
import org.bangfu.county.plan.Flow;

/** Donations of one channel. */
public record DonationRecords(County county, boolean online)
    implements Records<ReceiveDonationRequest> {
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
  public Object bulk(List<ReceiveDonationRequest> bodies) {
    return new BulkRequestReceiveDonationRequest().items(bodies);
  }

  @Override
  public int units() {
    return flow().size();
  }

  @Override
  public LocalDate dayOf(int unit) {
    return flow().dayOf(unit);
  }

  @Override
  public void make(int unit, Consumer<Item<ReceiveDonationRequest>> sink) {
    SplittableRandom chance = county.streams().of(phase(), unit);
    LocalDate day = dayOf(unit);
    String reference = county.reference(phase(), unit);
    int helpers = county.plan().helpers().countBy(day);
    ReceiveDonationRequest donation =
        new ReceiveDonationRequest()
            .clientReference(reference)
            .channel(online ? DonationChannel.ONLINE : DonationChannel.OFFLINE)
            .amount(Flow.yuan(flow().fen(unit)))
            .division(county.villages().code(county.villages().pick(chance.nextDouble())))
            .helperId(helpers > 0 ? county.helperIds().get(chance.nextInt(helpers)) : null)
            .paymentReference(online ? reference : null)
            // one receipt of the office for all gifts that travel together
            .receipt(
                online
                    ? null
                    : county.reference(county.staged("receipt", day), unit / unitsPerRequest()))
            .verifiedBy(online ? null : county.officer())
            .occurredOn(day);
    sink.accept(new Item<>(unit, reference, donation));
  }

  private Flow flow() {
    return online ? county.plan().donationsOnline() : county.plan().donationsOffline();
  }
}
