package org.bangfu.needs.money.donation.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.money.donation.DonationUse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a donation was used for, oldest first. */
public record DonationUsesResponse(List<Use> items) {

  /** What one beneficiary received. */
  @Schema(name = "DonationUse")
  public record Use(
      UUID id,
      @Schema(description = "for staff; else absent") @Nullable UUID householdId,
      @Schema(description = "for the giver no more than the township") DivisionCode division,
      Money amount,
      @Schema(description = "for staff; else absent") @Nullable String purpose,
      LocalDate occurredOn,
      @Schema(description = "the day on which it was taken back; absent if it stands")
          @Nullable LocalDate reversedOn) {}

  /**
   * @param vaults those of the purposes' subjects; none for the giver
   */
  static DonationUsesResponse of(
      List<DonationUse> uses, Map<UUID, LocalDate> reversals, DivisionScope scope, Vaults vaults) {
    boolean staff = !scope.open();
    return new DonationUsesResponse(
        uses.stream()
            .map(use ->
                new Use(
                    use.id(),
                    staff ? use.householdId() : null,
                    staff ? use.division() : Reach.township(use.division()),
                    use.amount(),
                    staff ? clear(use.purpose(vaults)) : null,
                    use.usedOn(),
                    reversals.get(use.id())))
            .toList());
  }

  private static @Nullable String clear(@Nullable PersonalText text) {
    return text == null ? null : text.clearText();
  }
}
