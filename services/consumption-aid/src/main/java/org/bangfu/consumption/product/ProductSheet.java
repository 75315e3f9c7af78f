package org.bangfu.consumption.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * A product as it is read.
 *
 * @param stock what is on hand: orders have taken theirs already
 * @param division the village of its producer, where its sales count
 * @param supplies the largest share first; none where the reader may not see them
 */
public record ProductSheet(
    UUID id,
    long version,
    UUID producerId,
    String name,
    String specification,
    Money unitPrice,
    long stock,
    DivisionCode division,
    DivisionCode originDivision,
    List<Supply> supplies,
    LocalDate occurredOn,
    Instant recordedAt)
    implements Placed {
  private static final Comparator<Supply> LARGEST_FIRST =
      Comparator.comparing(Supply::share).reversed().thenComparing(Supply::householdId);

  public ProductSheet {
    supplies = supplies.stream().sorted(LARGEST_FIRST).toList();
  }
}
