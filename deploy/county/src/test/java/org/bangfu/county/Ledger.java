package org.bangfu.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.records.Records;
import org.bangfu.county.report.Row;
import org.bangfu.county.scenario.Indicator;
import org.jspecify.annotations.Nullable;

/** Counts records as reporting would: a value on a day for each indicator. */
final class Ledger {
  private record Entry(
      Indicator indicator, @Nullable String drive, LocalDate day, BigDecimal value) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, long[]> needs = new HashMap<>();
  private final List<BigDecimal> prices = new ArrayList<>();
  private final Map<Integer, BigDecimal> targets = new HashMap<>();

  static Ledger of(Played played, County county) {
    Ledger ledger = new Ledger();
    for (HouseholdPlan.Wave wave : county.householdPlan().waves()) {
      ledger.add(Indicator.HOUSEHOLDS, wave.day(), BigDecimal.valueOf(wave.size()));
    }
    int[] campaign = {0};
    played.each(
        county,
        records -> {
          BigDecimal raised = BigDecimal.ZERO;
          for (Records.Item item : Played.items(records)) {
            raised = ledger.count(records, item, campaign[0], raised);
          }
          campaign[0] += records.phase().equals("contributions") ? 1 : 0;
        });
    return ledger;
  }

  BigDecimal total(Row row) {
    return entries.stream()
        .filter(entry -> entry.indicator == row.indicator())
        .filter(entry -> row.drive() == null || row.drive().equals(entry.drive))
        .filter(entry -> !entry.day.isAfter(row.asOf()))
        .map(Entry::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal count(Records records, Records.Item item, int campaign, BigDecimal raised) {
    JsonNode body = item.body();
    LocalDate day =
        body.has("occurredOn") ? LocalDate.parse(body.get("occurredOn").asText()) : LocalDate.MIN;
    switch (records.phase()) {
      case "managers" -> add(Indicator.MANAGERS, day, BigDecimal.ONE);
      case "helpers" -> add(Indicator.HELPERS, day, BigDecimal.ONE);
      case "needs" -> {
        add(Indicator.NEEDS_PUBLISHED, day, BigDecimal.ONE);
        needs.put(new java.util.UUID(7, item.number() + 1).toString(), open(body, day));
      }
      case "claims" -> claim(body, day);
      case "donations-online" -> add(Indicator.DONATIONS_ONLINE, day, money(body, "amount"));
      case "donations-offline" -> add(Indicator.DONATIONS_OFFLINE, day, money(body, "amount"));
      case "campaigns" -> {
        add(Indicator.CAMPAIGNS_PUBLISHED, day, BigDecimal.ONE);
        add(Indicator.CAMPAIGNS_TARGET, day, money(body, "target"));
        targets.put(item.number(), money(body, "target"));
      }
      case "contributions" -> {
        BigDecimal sum = raised.add(money(body, "amount"));
        add(Indicator.CAMPAIGNS_RAISED, day, money(body, "amount"));
        int compared = sum.compareTo(targets.get(campaign));
        if (compared > 0) {
          throw new AssertionError("A campaign raises more than its target");
        }
        if (compared == 0) {
          add(Indicator.CAMPAIGNS_FUNDED, day, BigDecimal.ONE);
        }
        return sum;
      }
      case "aid-records" -> aid(body, day);
      case "products" -> prices.add(money(body, "unitPrice"));
      case "fair-sales" -> sale(body, day);
      default -> {}
    }
    return raised;
  }

  private void add(Indicator indicator, LocalDate day, BigDecimal value) {
    entries.add(new Entry(indicator, null, day, value));
  }

  private static BigDecimal money(JsonNode body, String field) {
    BigDecimal value = new BigDecimal(body.get(field).asText());
    if (value.signum() <= 0 || value.scale() != 2) {
      throw new AssertionError("Not an amount of money: " + body);
    }
    return value;
  }

  /** What is left to claim, and the days of publication and of the last claim. */
  private static long[] open(JsonNode need, LocalDate day) {
    JsonNode ask = need.get("ask");
    return new long[] {asked(ask), day.toEpochDay(), day.toEpochDay()};
  }

  private static long asked(JsonNode body) {
    return body.has("amount")
        ? new BigDecimal(body.get("amount").asText()).movePointRight(2).longValueExact()
        : body.get("quantity").asLong();
  }

  private void claim(JsonNode body, LocalDate day) {
    long[] need = needs.get(body.get("needId").asText());
    need[0] -= asked(body);
    if (need[0] < 0 || day.toEpochDay() < need[1]) {
      throw new AssertionError("Claimed too much or too early: " + body);
    }
    need[2] = Math.max(need[2], day.toEpochDay());
    if (need[0] == 0) {
      add(Indicator.NEEDS_MATCHED, LocalDate.ofEpochDay(need[2]), BigDecimal.ONE);
    }
  }

  private void aid(JsonNode body, LocalDate day) {
    Map<Indicator, BigDecimal> measures =
        Map.of(
            Indicator.AID_ENGAGEMENTS, new BigDecimal(body.get("engagements").asText()),
            Indicator.AID_GOODS, new BigDecimal(body.get("goods").asText()),
            Indicator.AID_SERVICES, new BigDecimal(body.get("services").asText()),
            Indicator.AID_FUNDS, new BigDecimal(body.get("funds").asText()));
    if (measures.values().stream().noneMatch(value -> value.signum() > 0)
        || measures.values().stream().anyMatch(value -> value.signum() < 0)) {
      throw new AssertionError("An aid record of nothing: " + body);
    }
    String drive = body.has("drive") ? body.get("drive").asText() : null;
    measures.forEach((indicator, value) -> entries.add(new Entry(indicator, drive, day, value)));
  }

  private void sale(JsonNode body, LocalDate day) {
    BigDecimal amount = BigDecimal.ZERO;
    for (JsonNode line : body.get("lines")) {
      int product =
          (int) java.util.UUID.fromString(line.get("productId").asText()).getLeastSignificantBits()
              - 1;
      amount =
          amount.add(prices.get(product).multiply(new BigDecimal(line.get("quantity").asText())));
    }
    add(Indicator.ORDERS_AMOUNT, day, amount);
    if (body.has("settledOn")) {
      LocalDate settled = LocalDate.parse(body.get("settledOn").asText());
      if (settled.isBefore(day)) {
        throw new AssertionError("Settled before it was sold: " + body);
      }
      add(Indicator.SALES_INCOME, settled, amount);
    }
  }
}
