package org.bangfu.registry.redivision.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.registry.redivision.DivisionChangeKind;
import org.bangfu.registry.redivision.WantedChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of divisions by an order (区划调整). */
@Schema(
    name = "DraftDivisionChangeRequest",
    examples =
        """
        {"kind":"MERGE","inForceFrom":"2026-12-01","paper":"邵民行批〔2026〕号","items":[\
        {"from":["430525103204","430525103205"],"to":"430525103298","name":"高沙社区"}]}\
        """)
public record DraftDivisionChangeRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @NotNull
        @Schema(
            description =
                "RENAME 更名, REPARENT 划归, MERGE 合并, SPLIT 拆分, NEW 新设; of the highest level that the items"
                    + " name. What lies in a township that gets another code follows with its own last"
                    + " digits, unless an item says otherwise")
        DivisionChangeKind kind,
    @NotNull
        @Schema(
            description =
                "the first day of the new divisions: of this year, or of the year that follows today",
            examples = "2026-12-01")
        LocalDate inForceFrom,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "the number of the order 文号", examples = "邵民行批〔2026〕号")
        String paper,
    @NotEmpty @Size(max = 1000) List<@NotNull @Valid ChangedDivisionRequest> items) {

  WantedChange wanted() {
    return new WantedChange(
        kind,
        inForceFrom,
        paper.strip(),
        items.stream().map(ChangedDivisionRequest::item).toList());
  }
}
