package org.bangfu.registry.roll.duplicate.api;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.duplicate.DuplicateRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a look for duplicates came to. */
@Schema(name = "DuplicateRun")
public record DuplicateRunView(
    DivisionCode division,
    @Schema(description = "open ones, which were looked at") int households,
    @Schema(description = "pairs that were not to be decided before") int proposed,
    @Schema(description = "pairs that were, and are not alike any more") int ended,
    @Schema(description = "pairs that are to be decided in the division now") int open) {

  static DuplicateRunView of(DuplicateRun run) {
    return new DuplicateRunView(
        run.division(), run.households(), run.proposed(), run.ended(), run.open());
  }
}
