package org.bangfu.consumption.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bangfu.consumption.product.Share;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final DivisionCode VILLAGE = new DivisionCode("430525103259");

  @Test
  void theOddFenGoesToWhomeverTheRoundingCostMost() {
    List<Split.Part> parts =
        Split.of(Money.fromString("10.00"), suppliers("0.333333", "0.333334", "0.333333"));
    assertEquals(List.of("3.34", "3.33", "3.33"), amounts(parts));
    assertEquals("0.333334", parts.getFirst().supplier().share().toString());
  }

  @Test
  void whatIsLeftOverIsDealtOutOneFenAtATime() {
    List<Split.Part> parts =
        Split.of(
            Money.fromString("0.10"),
            suppliers(
                "0.142857",
                "0.142857",
                "0.142857",
                "0.142857",
                "0.142857",
                "0.142857",
                "0.142858"));
    assertEquals(List.of("0.02", "0.02", "0.02", "0.01", "0.01", "0.01", "0.01"), amounts(parts));
    assertEquals("0.142858", parts.getFirst().supplier().share().toString());
  }

  @Test
  void aShareThatLosesNothingGetsNothingMore() {
    List<Split.Part> parts =
        Split.of(Money.fromString("0.05"), suppliers("0.600000", "0.250000", "0.150000"));
    assertEquals(List.of("0.03", "0.01", "0.01"), amounts(parts));
  }

  @Test
  void sharesThatAreNoWholeAreRefused() {
    Money amount = Money.fromString("52.00");
    for (List<Supplier> some :
        List.of(suppliers("0.500000"), suppliers("0.500000", "0.600000"), suppliers())) {
      HttpProblem refused = assertThrows(HttpProblem.class, () -> Split.of(amount, some));
      assertEquals(409, refused.getStatusCode());
    }
  }

  @Test
  void amongEqualSharesItGoesToTheSmallestId() {
    List<Supplier> suppliers = suppliers("0.500000", "0.500000");
    List<Split.Part> parts = Split.of(Money.fromString("0.01"), suppliers.reversed());
    assertEquals(List.of("0.01"), amounts(parts));
    assertEquals(suppliers.getFirst().householdId(), parts.getFirst().supplier().householdId());
  }

  @Test
  void whateverTheSharesAndTheAmountEveryFenIsGivenOnceAndNobodyIsAFenOffTheExactPart() {
    Random random = new Random(20_201_122);
    for (int run = 0; run < 20_000; run++) {
      List<Supplier> suppliers = suppliers(shares(random));
      Money amount = Money.ofFen(1 + random.nextLong(run % 2 == 0 ? 1_000 : 10_000_000_000L));
      List<Split.Part> parts = Split.of(amount, suppliers);
      assertEquals(amount, parts.stream().map(Split.Part::amount).reduce(Money.ZERO, Money::plus));
      for (Split.Part part : parts) {
        assertTrue(part.amount().isPositive());
        BigDecimal exact =
            amount.amount().multiply(part.supplier().share().value()).movePointRight(2);
        BigDecimal over = BigDecimal.valueOf(part.amount().fen()).subtract(exact);
        assertTrue(over.abs().compareTo(BigDecimal.ONE) < 0);
      }
    }
  }

  private static String[] shares(Random random) {
    int households = 1 + random.nextInt(12);
    long left = 1_000_000;
    String[] shares = new String[households];
    for (int i = 0; i < households; i++) {
      long rest = households - i - 1;
      long share = rest == 0 ? left : 1 + random.nextLong(left - rest);
      left -= share;
      shares[i] = BigDecimal.valueOf(share, 6).toPlainString();
    }
    return shares;
  }

  private static List<Supplier> suppliers(String... shares) {
    List<Supplier> suppliers = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      suppliers.add(
          new Supplier(new UUID(0, i + 1), VILLAGE, new Share(new BigDecimal(shares[i]))));
    }
    return suppliers;
  }

  private static List<String> amounts(List<Split.Part> parts) {
    return parts.stream().map(p -> p.amount().toString()).toList();
  }
}
