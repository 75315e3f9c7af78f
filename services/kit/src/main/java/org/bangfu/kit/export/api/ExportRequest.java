package org.bangfu.kit.export.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bangfu.kit.export.ExportOrder;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.export.SheetLanguage;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list that is asked for as a file. */
@Schema(name = ExportRequest.NAME, example = "{}")
public record ExportRequest(
    @NotNull ListKind list,
    @NotNull SheetFormat format,
    @Schema(description = "of headings and codes; ZH if absent") @Nullable SheetLanguage language,
    @Schema(description = "the list's own parameters, each as its text; absent for all of it")
        @Nullable Map<String, String> filter,
    @Schema(
            description =
                "why names are to stand there in clear, for the audit; no person's data. Without"
                    + " it they are masked")
        @Nullable
        @Size(min = 5, max = 200)
        @Pattern(
            regexp = "[\\s\\S]*\\S[\\s\\S]*",
            message = "{jakarta.validation.constraints.NotBlank.message}")
        String purpose) {

  // the example is the service's (PublishedLists)
  static final String NAME = "ExportRequest";

  ExportOrder order() {
    return new ExportOrder(
        list,
        format,
        language == null ? SheetLanguage.ZH : language,
        filter == null ? Map.of() : filter,
        purpose == null ? null : purpose.strip());
  }
}
