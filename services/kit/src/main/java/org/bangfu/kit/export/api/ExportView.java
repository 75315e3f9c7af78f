package org.bangfu.kit.export.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.export.Export;
import org.bangfu.kit.export.ExportState;
import org.bangfu.kit.export.ListKind;
import org.bangfu.kit.export.SheetLanguage;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An export as the account reads it that asked for it. */
@Schema(name = "Export", description = "A list as a file for a spreadsheet (导出)")
public record ExportView(
    UUID id,
    @Schema(description = "the first of the divisions of which it may hold records")
        DivisionCode division,
    ListKind list,
    SheetFormat format,
    SheetLanguage language,
    Map<String, String> filter,
    @Schema(description = "why names stand there in clear; absent where they are masked")
        @Nullable String purpose,
    @Schema(description = "only what is READY can be fetched; FAILED says why in failure")
        ExportState state,
    @Schema(description = "that were written so far") long rows,
    @Schema(description = "of the file so far") long bytes,
    @Nullable String failure,
    Instant askedAt,
    @Nullable Instant endedAt,
    @Schema(description = "until when it can be fetched, unless somebody is erased in its places")
        @Nullable Instant expiresAt) {

  static ExportView of(Export export) {
    return new ExportView(
        export.id(),
        export.division(),
        export.order().list(),
        export.order().format(),
        export.order().language(),
        export.order().filter(),
        export.order().purpose(),
        export.state(),
        export.rows(),
        export.bytes(),
        export.failure(),
        export.askedAt(),
        export.endedAt(),
        export.expiresAt());
  }
}
