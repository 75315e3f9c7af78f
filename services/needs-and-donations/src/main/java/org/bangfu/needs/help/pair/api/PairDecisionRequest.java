package org.bangfu.needs.help.pair.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.needs.help.pair.PairDecision.Why;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided of a pair. */
@Schema(
    name = "HelperPairDecisionRequest",
    examples = "{\"decision\":\"DIFFERENT\",\"reason\":\"电话核实为父子二人\"}")
public record PairDecisionRequest(
    @NotNull Decision decision,
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "电话核实为父子二人")
        String reason) {

  /** Whether they are one. */
  @Schema(name = "HelperPairVerdict")
  public enum Decision {
    DIFFERENT
  }

  Why by(String actor) {
    return new Why(actor, new PersonalText(reason.strip()));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "PairDecisionRequest[" + decision + "]";
  }
}
