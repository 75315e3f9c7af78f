package org.bangfu.reporting.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A formula as it is written down, in the catalogue and over the wire. */
@Schema(name = "Formula")
public record FormulaText(
    @Schema(description = "what is added") @NotEmpty @Size(max = MOST_TERMS)
        List<@NotNull @Valid TermText> plus,
    @Schema(description = "what is taken away") @Size(max = MOST_TERMS)
        @Nullable List<@NotNull @Valid TermText> minus,
    @Schema(description = "what that is divided by; present for a rate alone")
        @Size(max = MOST_TERMS)
        @Nullable List<@NotNull @Valid TermText> over) {
  private static final int MOST_TERMS = 10;

  /** Nothing is said in one way. */
  public FormulaText {
    minus = orNull(minus);
    over = orNull(over);
  }

  public static FormulaText of(Formula formula) {
    return new FormulaText(texts(formula.plus()), texts(formula.minus()), texts(formula.over()));
  }

  private static List<TermText> texts(List<Term> terms) {
    return terms.stream().map(TermText::of).toList();
  }

  private static @Nullable List<TermText> orNull(@Nullable List<TermText> texts) {
    return texts == null || texts.isEmpty() ? null : texts;
  }
}
