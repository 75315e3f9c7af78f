package org.bangfu.needs.money.donation.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.money.donation.Designation;
import org.bangfu.needs.money.donation.Meant;
import org.bangfu.needs.money.donation.Redesignation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a donation was to be for instead, oldest first. */
public record RedesignationsResponse(List<One> items) {

  /** One redesignation. */
  @Schema(name = "Redesignation")
  public record One(
      UUID id,
      Redesignation.State state,
      MeantFor from,
      MeantFor to,
      @Schema(description = "absent once the household concerned is erased")
          @Nullable String reason,
      LocalDate askedOn,
      @Nullable LocalDate decidedOn) {

    static One of(Redesignation redesignation, Vaults vaults) {
      PersonalText reason = redesignation.reason(vaults);
      return new One(
          redesignation.id(),
          redesignation.state(),
          MeantFor.of(redesignation.from()),
          MeantFor.of(redesignation.meant()),
          reason == null ? null : reason.clearText(),
          redesignation.askedOn(),
          redesignation.decidedOn());
    }
  }

  /** What money is meant for. */
  public record MeantFor(
      Designation designation,
      @Nullable UUID householdId,
      @Nullable UUID needId,
      @Nullable DivisionCode village) {

    static MeantFor of(Meant meant) {
      return new MeantFor(
          meant.designation(), meant.householdId(), meant.needId(), meant.village());
    }
  }
}
