package org.bangfu.county.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkClaimRequest;
import org.bangfu.client.needs.model.BulkRequestBulkClaimRequest;
import org.bangfu.county.plan.Flow;

/**
 * Claims: a matched need is covered by one or two, the later on the day of its match; some needs
 * that are not matched have a part claimed. A unit is a need, for its claims must come in their
 * order.
 */
public final class ClaimRecords implements Records<BulkClaimRequest> {
  private final County county;
  private final Needs needs;
  private final long size;

  public ClaimRecords(County county, Needs needs) {
    this.county = county;
    this.needs = needs;
    long[] count = {0};
    for (int need = 0; need < units(); need++) {
      draw(need, (part, of, quantity, day) -> count[0]++);
    }
    this.size = count[0];
  }

  @Override
  public String phase() {
    return "claims";
  }

  @Override
  public Service service() {
    return Service.NEEDS;
  }

  @Override
  public String path() {
    return "/v1/claims/bulk";
  }

  @Override
  public Object bulk(List<BulkClaimRequest> bodies) {
    return new BulkRequestBulkClaimRequest().items(bodies);
  }

  @Override
  public int units() {
    return county.plan().needs().size();
  }

  @Override
  public int unitsPerRequest() {
    return 500;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void make(int unit, Consumer<Item<BulkClaimRequest>> sink) {
    draw(
        unit,
        (part, need, quantity, day) -> {
          int number = 2 * unit + part;
          SplittableRandom chance = county.streams().of("claim", number);
          int helpers = county.plan().helpers().countBy(day);
          LocalDate last = county.plan().needs().lastDay();
          boolean delivered = chance.nextInt(10) < 8;
          LocalDate deliveredOn = earlier(day.plusDays(chance.nextInt(10)), last);
          LocalDate confirmedOn = earlier(deliveredOn.plusDays(chance.nextInt(5)), last);
          boolean confirmed = delivered && chance.nextInt(10) < 8;
          String reference = county.reference("claim", number);
          BulkClaimRequest claim =
              new BulkClaimRequest()
                  .clientReference(reference)
                  .needId(county.needIds().get(unit))
                  .helperId(county.helperIds().get(chance.nextInt(helpers)))
                  .amount(need.funds() ? Flow.yuan(quantity * 100L) : null)
                  .quantity(need.funds() ? null : quantity)
                  .occurredOn(day)
                  .deliveredOn(delivered ? deliveredOn : null)
                  .confirmedOn(confirmed ? confirmedOn : null);
          sink.accept(new Item<>(number, reference, claim));
        });
  }

  private interface Part {
    void claim(int part, Needs.Need need, int quantity, LocalDate day);
  }

  private void draw(int number, Part parts) {
    Needs.Need need = needs.need(number);
    SplittableRandom chance = county.streams().of("parts", number);
    int first = 1 + chance.nextInt(Math.max(1, need.quantity() - 1));
    LocalDate matched = need.matchedOn();
    if (matched != null) {
      boolean inParts = need.quantity() > 1 && chance.nextDouble() < county.mix().claimedInParts();
      if (inParts) {
        parts.claim(0, need, first, between(need.publishedOn(), matched, chance));
        parts.claim(1, need, need.quantity() - first, matched);
      } else {
        parts.claim(0, need, need.quantity(), matched);
      }
    } else if (need.quantity() > 1 && chance.nextDouble() < county.mix().partlyClaimed()) {
      LocalDate day = between(need.publishedOn(), county.plan().needs().lastDay(), chance);
      if (county.plan().helpers().countBy(day) > 0) {
        parts.claim(0, need, first, day);
      }
    }
  }

  /** A day on which there are helpers already, if there are any by the later of the two. */
  private LocalDate between(LocalDate from, LocalDate to, SplittableRandom chance) {
    LocalDate begins = county.plan().needs().helpersFrom();
    LocalDate start = from.isBefore(begins) ? begins : from;
    long days = ChronoUnit.DAYS.between(start, to);
    return days <= 0 ? to : start.plusDays(chance.nextLong(days + 1));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
