package org.bangfu.reporting.indicator.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Draft;
import org.bangfu.reporting.indicator.FormulaText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator that a division makes of others. */
@Schema(
    examples =
        """
        {"id":"430525.aid.funds-each","nameZh":"户均帮扶资金","meaningZh":"帮扶资金 ÷ 登记户数。",
        "formula":{"plus":[{"indicator":"aid.funds","by":"drive","value":"户帮户亲帮亲"}],
        "over":[{"indicator":"households.registered"}]}}\
        """)
record DefineIndicatorRequest(
    @NotNull
        @Pattern(
            regexp = "(\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12})\\.[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*",
            message =
                "must be a division's code, a dot, and words of a to z, 0 to 9 and - with dots between")
        @Size(max = 100)
        @Schema(
            description = "the code of the division whose it is, and a name with dots",
            examples = "430525.aid.funds-each")
        String id,
    @NotBlank @Size(max = 50) String nameZh,
    @Schema(description = "as nameZh if absent") @Size(min = 1, max = 100) @Nullable String nameEn,
    @NotBlank @Size(max = 500) String meaningZh,
    @Schema(description = "as meaningZh if absent") @Size(min = 1, max = 500)
        @Nullable String meaningEn,
    @NotNull @Valid FormulaText formula,
    @Schema(
            description =
                "the first day whose figures are made by it: of a first version today or later, of another"
                    + " tomorrow or later; as soon as it can be if absent")
        @Nullable LocalDate inForceFrom) {

  Draft draft() {
    return new Draft(
        id,
        new DivisionCode(id.substring(0, id.indexOf('.'))),
        nameZh,
        Objects.requireNonNullElse(nameEn, nameZh),
        meaningZh,
        Objects.requireNonNullElse(meaningEn, meaningZh),
        formula,
        inForceFrom);
  }
}
