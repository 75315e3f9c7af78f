package org.bangfu.registry.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param actId the act of help, which other events may tell too; null for earnings
 * @param amount yuan, where the measure is funds
 * @param quantity items or times, where it is not
 */
public record Benefit(
    UUID id,
    UUID householdId,
    DivisionCode division,
    UUID eventId,
    @Nullable UUID actId,
    BenefitSource source,
    Measure measure,
    @Nullable Money amount,
    @Nullable Long quantity,
    @Nullable String unit,
    LocalDate occurredOn,
    Instant heardAt) {

  /** Where a line belongs, and what told of it. */
  public record Told(
      UUID eventId,
      @Nullable UUID actId,
      BenefitSource source,
      LocalDate occurredOn,
      Instant heardAt) {
    public Benefit funds(UUID householdId, DivisionCode division, Money amount) {
      return new Benefit(
          Ids.next(),
          householdId,
          division,
          eventId,
          actId,
          source,
          Measure.FUNDS,
          amount,
          null,
          null,
          occurredOn,
          heardAt);
    }

    public Benefit counted(
        UUID householdId,
        DivisionCode division,
        Measure measure,
        long quantity,
        @Nullable String unit) {
      return new Benefit(
          Ids.next(),
          householdId,
          division,
          eventId,
          actId,
          source,
          measure,
          null,
          quantity,
          unit,
          occurredOn,
          heardAt);
    }
  }
}
