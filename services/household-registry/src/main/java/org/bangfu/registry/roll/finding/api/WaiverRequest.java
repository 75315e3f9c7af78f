package org.bangfu.registry.roll.finding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county answers for a finding. */
@Schema(name = "WaiverRequest")
public record WaiverRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "户主服役，配偶代为登记")
        String reason,
    @NotNull
        @Schema(description = "the last day, within a year; the first run after it opens it again")
        LocalDate until) {

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "WaiverRequest[" + until + "]";
  }
}
