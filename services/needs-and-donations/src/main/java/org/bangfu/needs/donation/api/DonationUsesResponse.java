package org.bangfu.needs.donation.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.donation.DonationUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a donation was used for, oldest first. */
public record DonationUsesResponse(List<Use> items) {

  /** What one beneficiary received. */
  @Schema(name = "DonationUse")
  public record Use(
      UUID id,
      @Nullable UUID householdId,
      DivisionCode division,
      Money amount,
      @Nullable String purpose,
      LocalDate occurredOn) {}

  static DonationUsesResponse of(List<DonationUse> uses) {
    return new DonationUsesResponse(
        uses.stream()
            .map(use ->
                new Use(
                    use.id(),
                    use.householdId(),
                    use.division(),
                    use.amount(),
                    use.purpose(),
                    use.usedOn()))
            .toList());
  }
}
