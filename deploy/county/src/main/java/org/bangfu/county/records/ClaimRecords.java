package org.bangfu.county.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bangfu.client.needs.model.BulkClaimRequest;
import org.bangfu.client.needs.model.BulkRequestBulkClaimRequest;
import org.bangfu.county.plan.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Claims: a matched need is covered by one or two, the later on the day of its match; some needs
 * that are not matched have a part claimed. A need has two units, of which there may be one or
 * none; they follow each other, for its claims must come in their order.
 */
public final class ClaimRecords implements Records<BulkClaimRequest> {
  private final County county;
  private final Needs needs;

  public ClaimRecords(County county, Needs needs) {
    this.county = county;
    this.needs = needs;
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
    return 2 * county.plan().needs().size();
  }

  @Override
  public @Nullable LocalDate dayOf(int unit) {
    LocalDate[] found = {null};
    draw(unit, (need, quantity, day) -> found[0] = day);
    return found[0];
  }

  @Override
  public void make(int unit, Consumer<Item<BulkClaimRequest>> sink) {
    draw(
        unit,
        (need, quantity, day) -> {
          SplittableRandom chance = county.streams().of("claim", unit);
          int helpers = county.plan().helpers().countBy(day);
          LocalDate last = county.plan().needs().lastDay();
          boolean delivered = chance.nextInt(10) < 8;
          LocalDate deliveredOn = earlier(day.plusDays(chance.nextInt(10)), last);
          LocalDate confirmedOn = earlier(deliveredOn.plusDays(chance.nextInt(5)), last);
          boolean confirmed = delivered && chance.nextInt(10) < 8;
          String reference = county.reference("claim", unit);
          BulkClaimRequest claim =
              new BulkClaimRequest()
                  .clientReference(reference)
                  .needId(county.needIds().get(unit / 2))
                  .helperId(county.helperIds().get(chance.nextInt(helpers)))
                  .amount(need.funds() ? Flow.yuan(quantity * 100L) : null)
                  .quantity(need.funds() ? null : quantity)
                  .occurredOn(day)
                  .deliveredOn(delivered ? deliveredOn : null)
                  .confirmedOn(confirmed ? confirmedOn : null);
          sink.accept(new Item<>(unit, reference, claim));
        });
  }

  private interface Part {
    void claim(Needs.Need need, int quantity, LocalDate day);
  }

  /** Tells the one claim of a unit, if there is one. */
  private void draw(int unit, Part claim) {
    int number = unit / 2;
    boolean isFirst = unit % 2 == 0;
    Needs.Need need = needs.need(number);
    SplittableRandom chance = county.streams().of("parts", number);
    int first = 1 + chance.nextInt(Math.max(1, need.quantity() - 1));
    LocalDate matched = need.matchedOn();
    if (matched != null) {
      boolean inParts = need.quantity() > 1 && chance.nextDouble() < county.mix().claimedInParts();
      if (inParts && isFirst) {
        claim.claim(need, first, between(need.publishedOn(), matched, chance));
      } else if (inParts) {
        claim.claim(need, need.quantity() - first, matched);
      } else if (isFirst) {
        claim.claim(need, need.quantity(), matched);
      }
    } else if (isFirst
        && need.quantity() > 1
        && chance.nextDouble() < county.mix().partlyClaimed()) {
      LocalDate day = between(need.publishedOn(), county.plan().needs().lastDay(), chance);
      if (county.plan().helpers().countBy(day) > 0) {
        claim.claim(need, first, day);
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
