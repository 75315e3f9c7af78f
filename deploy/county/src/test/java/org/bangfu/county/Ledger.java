package org.bangfu.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.client.consumption.model.FairSaleRequest;
import org.bangfu.client.consumption.model.LineRequest;
import org.bangfu.client.consumption.model.RegisterProductRequest;
import org.bangfu.client.needs.model.BringInNeedRequest;
import org.bangfu.client.needs.model.BulkClaimRequest;
import org.bangfu.client.needs.model.ContributeRequest;
import org.bangfu.client.needs.model.DonationChannel;
import org.bangfu.client.needs.model.PublishCampaignRequest;
import org.bangfu.client.needs.model.ReceiveDonationRequest;
import org.bangfu.client.needs.model.RecordAidRequest;
import org.bangfu.client.needs.model.RegisterHelperRequest;
import org.bangfu.client.registry.model.ApplyAsManagerRequest;
import org.bangfu.client.registry.model.SuperviseRequest;
import org.bangfu.client.registry.model.VillageState;
import org.bangfu.client.registry.model.VillageStepItem;
import org.bangfu.county.records.County;
import org.bangfu.county.records.Records;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.jspecify.annotations.Nullable;

/** Counts records as reporting would: a value on a day for each indicator. */
final class Ledger {
  record Entry(Indicator indicator, @Nullable Narrowing only, LocalDate day, BigDecimal value) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<UUID, long[]> needs = new HashMap<>();
  private final List<BigDecimal> prices = new ArrayList<>();
  private final Map<Integer, BigDecimal> targets = new HashMap<>();

  static Ledger of(Played played, County county) {
    Ledger ledger = new Ledger();
    ledger.entries.addAll(HouseholdLedger.of(county));
    ledger.entries.addAll(HelpLedger.of(county.plan().standing()));
    int[] campaign = {0};
    played.each(
        county,
        records -> {
          BigDecimal raised = BigDecimal.ZERO;
          for (Records.Item<?> item : Played.items(records)) {
            raised = ledger.count(item, campaign[0], raised);
          }
          campaign[0] += records.phase().equals("contributions") ? 1 : 0;
        });
    return ledger;
  }

  BigDecimal total(Row row) {
    return entries.stream()
        .filter(entry -> entry.indicator == row.indicator())
        .filter(entry -> row.only() == null || row.only().equals(entry.only))
        .filter(entry -> !entry.day.isAfter(row.asOf()))
        .map(Entry::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal count(Records.Item<?> item, int campaign, BigDecimal raised) {
    switch (item.body()) {
      case ApplyAsManagerRequest manager ->
          add(Indicator.MANAGERS, manager.getOccurredOn(), BigDecimal.ONE);
      case VillageStepItem village when village.getStep().getTo() == VillageState.DELISTED ->
          add(Indicator.VILLAGES_DELISTED, village.getStep().getOccurredOn(), BigDecimal.ONE);
      case SuperviseRequest supervised ->
          add(
              supervised.getSite() == null
                  ? Indicator.VILLAGES_SUPERVISED
                  : Indicator.SUPERVISION_SITES,
              supervised.getOccurredOn(),
              BigDecimal.ONE);
      case RegisterHelperRequest helper ->
          add(Indicator.HELPERS, helper.getOccurredOn(), BigDecimal.ONE);
      case BringInNeedRequest need -> {
        add(Indicator.NEEDS_PUBLISHED, need.getOccurredOn(), BigDecimal.ONE);
        needs.put(new UUID(7, item.number() + 1), open(need));
      }
      case BulkClaimRequest claim -> claim(claim);
      case ReceiveDonationRequest donation ->
          add(
              donation.getChannel() == DonationChannel.ONLINE
                  ? Indicator.DONATIONS_ONLINE
                  : Indicator.DONATIONS_OFFLINE,
              donation.getOccurredOn(),
              money(donation.getAmount()));
      case PublishCampaignRequest published -> {
        BigDecimal target = money(published.getTarget());
        add(Indicator.CAMPAIGNS_PUBLISHED, published.getOccurredOn(), BigDecimal.ONE);
        add(Indicator.CAMPAIGNS_TARGET, published.getOccurredOn(), target);
        targets.put(item.number(), target);
      }
      case ContributeRequest contribution -> {
        BigDecimal amount = money(contribution.getAmount());
        BigDecimal sum = raised.add(amount);
        add(Indicator.CAMPAIGNS_RAISED, contribution.getOccurredOn(), amount);
        int compared = sum.compareTo(targets.get(campaign));
        if (compared > 0) {
          throw new AssertionError("A campaign raises more than its target");
        }
        if (compared == 0) {
          add(Indicator.CAMPAIGNS_FUNDED, contribution.getOccurredOn(), BigDecimal.ONE);
        }
        return sum;
      }
      case RecordAidRequest aid -> aid(aid);
      case RegisterProductRequest product -> prices.add(money(product.getUnitPrice()));
      case FairSaleRequest sale -> sale(sale);
      default -> {}
    }
    return raised;
  }

  private void add(Indicator indicator, LocalDate day, BigDecimal value) {
    entries.add(new Entry(indicator, null, day, value));
  }

  private static BigDecimal money(String text) {
    BigDecimal value = new BigDecimal(text);
    if (value.signum() <= 0 || value.scale() != 2) {
      throw new AssertionError("Not an amount of money: " + text);
    }
    return value;
  }

  /** What is left to claim, and the days of publication and of the last claim. */
  private static long[] open(BringInNeedRequest need) {
    long day = need.getOccurredOn().toEpochDay();
    return new long[] {asked(need.getAsk().getAmount(), need.getAsk().getQuantity()), day, day};
  }

  private static long asked(@Nullable String amount, @Nullable Integer quantity) {
    return amount == null
        ? Objects.requireNonNull(quantity)
        : new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  private void claim(BulkClaimRequest claim) {
    long day = claim.getOccurredOn().toEpochDay();
    long[] need = needs.get(claim.getNeedId());
    need[0] -= asked(claim.getAmount(), claim.getQuantity());
    if (need[0] < 0 || day < need[1]) {
      throw new AssertionError("Claimed too much or too early: " + claim);
    }
    need[2] = Math.max(need[2], day);
    if (need[0] == 0) {
      add(Indicator.NEEDS_MATCHED, LocalDate.ofEpochDay(need[2]), BigDecimal.ONE);
    }
  }

  private void aid(RecordAidRequest aid) {
    Map<Indicator, BigDecimal> measures =
        Map.of(
            Indicator.AID_ENGAGEMENTS, BigDecimal.valueOf(aid.getEngagements()),
            Indicator.AID_GOODS, BigDecimal.valueOf(aid.getGoods()),
            Indicator.AID_SERVICES, BigDecimal.valueOf(aid.getServices()),
            Indicator.AID_FUNDS, new BigDecimal(aid.getFunds()));
    if (measures.values().stream().noneMatch(value -> value.signum() > 0)
        || measures.values().stream().anyMatch(value -> value.signum() < 0)) {
      throw new AssertionError("An aid record of nothing: " + aid);
    }
    measures.forEach((indicator, value) ->
        entries.add(
            new Entry(indicator, Narrowing.ofDrive(aid.getDrive()), aid.getOccurredOn(), value)));
  }

  private void sale(FairSaleRequest sale) {
    BigDecimal amount = BigDecimal.ZERO;
    for (LineRequest line : sale.getLines()) {
      int product = (int) line.getProductId().getLeastSignificantBits() - 1;
      amount = amount.add(prices.get(product).multiply(BigDecimal.valueOf(line.getQuantity())));
    }
    add(Indicator.ORDERS_AMOUNT, sale.getOccurredOn(), amount);
    LocalDate settled = sale.getSettledOn();
    if (settled != null) {
      if (settled.isBefore(sale.getOccurredOn())) {
        throw new AssertionError("Settled before it was sold: " + sale);
      }
      add(Indicator.SALES_INCOME, settled, amount);
    }
  }
}
