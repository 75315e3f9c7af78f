package org.bangfu.registry.roster.mapping.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.mapping.MappedCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code and the word that it is. */
@Schema(name = "CodeOfSource", examples = "{\"field\":\"SEX\",\"code\":\"1\",\"word\":\"男\"}")
public record CodeOfSource(
    @Schema(description = "a column that has a list of words") @NotNull RosterColumn field,
    @NotBlank @Size(max = 100) String code,
    @Schema(
            description =
                "of the column's list, as the template has it; absent where the code says as much as an"
                    + " empty cell")
        @Size(min = 1, max = 100)
        @Nullable String word) {

  static CodeOfSource of(MappedCode mapped) {
    return new CodeOfSource(mapped.field(), mapped.code(), mapped.word());
  }

  MappedCode mapped() {
    return new MappedCode(field, code.strip(), word);
  }
}
