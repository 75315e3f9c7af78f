package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A village came onto the list of poor ones, or was taken off it.
 *
 * @param reversal whether that takes back a step that was wrong
 * @param overridden whether it is a delisting for which the county answers, or one that is taken
 *     back
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record VillageStandingChangedV1(
    DivisionCode division,
    String from,
    String to,
    Boolean reversal,
    Boolean overridden,
    LocalDate occurredOn)
    implements CountedEvent {
  private static final String POOR = "POOR";
  private static final String DELISTED = "DELISTED";
  private static final Map<String, String> STOCKS =
      Map.of(POOR, Counted.VILLAGES_POOR, DELISTED, Counted.VILLAGES_DELISTED);

  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return null;
  }

  @Override
  public void count(Counts counts) {
    stands(counts, from, BigDecimal.ONE.negate());
    stands(counts, to, BigDecimal.ONE);
    // with the delisting that is taken back nobody returns; with a return that is, one less has
    if ((reversal ? to : from).equals(DELISTED) && (reversal ? from : to).equals(POOR)) {
      counts.add(
          Counted.VILLAGES_RETURNED,
          division,
          reversal ? BigDecimal.ONE.negate() : BigDecimal.ONE,
          Map.of());
    }
    if (overridden) {
      counts.add(
          Counted.VILLAGES_DELISTINGS_OVERRIDDEN,
          division,
          reversal ? BigDecimal.ONE.negate() : BigDecimal.ONE,
          Map.of());
    }
  }

  private void stands(Counts counts, String state, BigDecimal value) {
    String stock = STOCKS.get(state);
    if (stock != null) {
      counts.add(stock, division, value, Map.of());
    }
  }
}
