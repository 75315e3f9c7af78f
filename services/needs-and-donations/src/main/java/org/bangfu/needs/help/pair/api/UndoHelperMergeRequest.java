package org.bangfu.needs.help.pair.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.needs.help.pair.PairDecision.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge is taken back. */
@Schema(name = "UndoHelperMergeRequest")
public record UndoHelperMergeRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "经电话核实为两人")
        String reason) {

  Why by(String actor) {
    return new Why(actor, new PersonalText(reason.strip()));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "UndoHelperMergeRequest[]";
  }
}
