package org.bangfu.kit.value.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores an amount as {@code numeric(18,2)}. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<@Nullable Money, @Nullable BigDecimal> {
  @Override
  public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable BigDecimal amount) {
    return amount == null ? null : new Money(amount);
  }
}
