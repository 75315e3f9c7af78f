package org.bangfu.registry.form.api;

import java.util.List;
import org.bangfu.registry.form.FilledForm;
import org.bangfu.registry.form.FormKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a sheet. */
@Schema(name = "FilledForm")
public record FilledFormView(
    FormKind form,
    @Schema(description = "of the sheet, below its header") int rows,
    @Schema(description = "of them, by the vote that was written down; for EXIT_VOTES alone")
        int refused,
    @Schema(description = "whether all of it was taken back, since it was tried alone")
        boolean trial,
    @Schema(description = "headings of the sheet that counted; all others were passed over")
        List<String> headings) {
  static FilledFormView of(FormKind form, FilledForm filled, boolean isTrial) {
    return new FilledFormView(form, filled.rows(), filled.refused(), isTrial, filled.headings());
  }
}
