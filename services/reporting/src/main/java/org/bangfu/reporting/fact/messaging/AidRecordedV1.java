package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** Aid in the four measures, each an indicator of its own, and what the goods are worth. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AidRecordedV1(
    DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Nullable String drive,
    @Nullable String help,
    @Nullable String channel,
    Long engagements,
    Long goods,
    Long services,
    Money funds,
    @Nullable Money goodsValue,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return householdId;
  }

  @Override
  public void count(Counts counts) {
    count(counts, UnaryOperator.identity());
    counts
        .had(Counted.HOUSEHOLDS_HELPED, division, counts.aggregate(), Map.of())
        .about(helperId)
        .had(Counted.HELPERS_ACTIVE, division, counts.aggregate(), Map.of());
  }

  void count(Counts counts, UnaryOperator<BigDecimal> direction) {
    Map<Dimension, String> narrowed = new EnumMap<>(Dimension.class);
    put(narrowed, Dimension.DRIVE, drive);
    put(narrowed, Dimension.KIND, help);
    put(narrowed, Dimension.CHANNEL, channel);
    BigDecimal value = goodsValue == null ? BigDecimal.ZERO : goodsValue.amount();
    counts
        .add(Counted.AID_ENGAGEMENTS, division, direction.apply(of(engagements)), narrowed)
        .add(Counted.AID_GOODS, division, direction.apply(of(goods)), narrowed)
        .add(Counted.AID_SERVICES, division, direction.apply(of(services)), narrowed)
        .add(Counted.AID_FUNDS, division, direction.apply(funds.amount()), narrowed)
        .add(Counted.AID_GOODS_VALUE, division, direction.apply(value), narrowed);
  }

  private static BigDecimal of(Long count) {
    return BigDecimal.valueOf(count);
  }

  private static void put(
      Map<Dimension, String> dimensions, Dimension dimension, @Nullable String value) {
    if (value != null) {
      dimensions.put(dimension, value);
    }
  }
}
