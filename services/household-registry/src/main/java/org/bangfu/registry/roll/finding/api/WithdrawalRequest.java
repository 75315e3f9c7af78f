package org.bangfu.registry.roll.finding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.guard.personal.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county does not answer for a finding any more. */
@Schema(name = "WithdrawWaiverRequest")
public record WithdrawalRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "户主已退役")
        String reason) {

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "WithdrawalRequest[]";
  }
}
