package org.bangfu.registry.roster.api;

import org.bangfu.registry.roster.RosterError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a cell, as a caller reads it. */
@Schema(name = "RosterError")
public record RosterErrorView(
    @Schema(description = "name of the sheet; empty for a text file", examples = "花名册")
        String sheet,
    @Schema(description = "as the spreadsheet numbers it; the header is often row 1") int row,
    @Schema(examples = "证件号码") String column,
    @Schema(
            description =
                "masked where it is personal or looks like it; absent once the roster is merged",
            examples = "430525********1234")
        @Nullable String value,
    @Schema(examples = "id-check-digit") String rule,
    @Schema(examples = "must end in the check digit that GB 11643 gives") String detail) {

  static RosterErrorView of(RosterError e) {
    return new RosterErrorView(e.sheet(), e.row(), e.column(), e.value(), e.rule(), e.detail());
  }
}
