package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for in clear, and why. */
@Schema(
    name = "RevealRequest",
    example =
        """
        {"fields": ["NAME", "PHONE"], "purpose": "核实入户走访时间"}
        """)
public record RevealRequest(
    @NotEmpty Set<@NotNull RevealedField> fields,
    @Schema(description = "why, for the audit; no person's data")
        @NotBlank
        @Size(min = 5, max = 200)
        String purpose) {

  List<String> auditedFields() {
    return fields.stream().map(RevealedField::audited).toList();
  }
}
