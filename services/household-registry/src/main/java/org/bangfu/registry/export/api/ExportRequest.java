package org.bangfu.registry.export.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.bangfu.registry.export.ExportOrder;
import org.bangfu.registry.export.ListKind;
import org.bangfu.registry.export.SheetLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list that is asked for as a file. */
@Schema(
    name = "ExportRequest",
    example =
        """
        {"list": "HOUSEHOLDS", "format": "XLSX", "filter": {"division": "430525103", "povertyState": "EXITED"}}
        """)
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

  ExportOrder order() {
    return new ExportOrder(
        list,
        format,
        language == null ? SheetLanguage.ZH : language,
        filter == null ? Map.of() : filter,
        purpose == null ? null : purpose.strip());
  }
}
