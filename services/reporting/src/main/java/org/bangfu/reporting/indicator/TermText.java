package org.bangfu.reporting.indicator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term of a formula as it is written down. */
@Schema(name = "Term")
public record TermText(
    @NotBlank @Schema(description = "one that events count", examples = "aid.funds")
        String indicator,
    @Schema(description = "of which dimension a part is meant; absent for the whole")
        @Nullable Dimension by,
    @Schema(description = "which part", examples = "户帮户亲帮亲") @Size(min = 1, max = 100)
        @Nullable String value) {

  static TermText of(Term term) {
    return new TermText(
        term.indicator().id(), term.narrowing().dimension(), term.narrowing().value());
  }

  Narrowing narrowing() {
    return new Narrowing(by, value);
  }
}
