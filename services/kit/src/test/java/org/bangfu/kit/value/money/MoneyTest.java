package org.bangfu.kit.value.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "1.234", "1e3", "1,000.00", " 1.00", ".50", "", "NaN"})
  void refusesWhatIsNotADecimalWithTwoPlaces(String text) {
    assertThrows(IllegalArgumentException.class, () -> Money.fromString(text));
  }

  @Test
  void keepsTheFen() {
    Money third = Money.fromString("0.10");
    assertEquals("0.30", third.plus(third).plus(third).toString());
    assertEquals("492927.00", Money.ofFen(49_292_700).toString());
    assertEquals(49_292_700, Money.fromString("492927.00").fen());
    assertEquals(Money.fromString("1.50"), new Money(new BigDecimal("1.5")));
  }

  @Test
  void refusesAFractionOfAFen() {
    assertThrows(ArithmeticException.class, () -> new Money(new BigDecimal("0.005")));
  }
}
