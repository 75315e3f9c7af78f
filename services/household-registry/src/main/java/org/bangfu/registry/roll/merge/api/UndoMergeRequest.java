package org.bangfu.registry.roll.merge.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge is taken back. */
@Schema(name = "UndoMergeRequest")
public record UndoMergeRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "经入户核实为两户")
        String reason) {

  Step by(String actor) {
    return new Step(BusinessDays.today(), actor, new PersonalText(reason.strip()), StepOrigin.LIVE);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "UndoMergeRequest[]";
  }
}
