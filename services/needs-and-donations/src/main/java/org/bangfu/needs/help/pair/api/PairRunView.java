package org.bangfu.needs.help.pair.api;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.help.pair.PairRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a look for helpers who are one came to. */
@Schema(name = "HelperPairRun")
public record PairRunView(
    DivisionCode division,
    @Schema(description = "that were looked at") int helpers,
    @Schema(description = "pairs that were not to be decided before") int proposed,
    @Schema(description = "pairs that were, and are not alike any more") int ended,
    @Schema(description = "pairs that are to be decided in the division now") int open) {

  static PairRunView of(PairRun run) {
    return new PairRunView(run.division(), run.helpers(), run.proposed(), run.ended(), run.open());
  }
}
