package org.bangfu.kit.value.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of yuan with exactly two decimals; a decimal string on the wire, {@code numeric(18,2)}
 * in the database.
 */
@Schema(
    type = SchemaType.STRING,
    pattern = "^-?\\d{1,16}\\.\\d{2}$",
    examples = "12.50",
    description = "Amount in yuan (元), a decimal string with two places")
public record Money(BigDecimal amount) implements Comparable<Money> {

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  private static final Pattern FORM = Pattern.compile("-?\\d{1,16}\\.\\d{2}");

  /**
   * @throws ArithmeticException if the amount has a fraction of a fen
   */
  public Money {
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * @throws IllegalArgumentException unless the text is a decimal with two places
   */
  @JsonCreator
  public static Money fromString(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an amount in yuan is a decimal string with two places, such as \"12.50\"");
    }
    return new Money(new BigDecimal(text));
  }

  public static Money ofFen(long fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }

  public long fen() {
    return amount.movePointRight(2).longValueExact();
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money times(long quantity) {
    return new Money(amount.multiply(BigDecimal.valueOf(quantity)));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
