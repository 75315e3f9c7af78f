package org.bangfu.needs.rights.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody must see what is masked. */
@Schema(
    example =
        """
        {"fields": ["NAME", "PHONE"], "purpose": "约定送货时间"}
        """)
public record RevealHelperRequest(
    @NotEmpty Set<@NotNull HelperField> fields,
    @NotNull
        @Size(min = 5, max = 200)
        @Schema(description = "why, in the caller's words; it is kept in the audit")
        String purpose) {

  List<String> properties() {
    return fields.stream().map(field -> field.property).toList();
  }
}
