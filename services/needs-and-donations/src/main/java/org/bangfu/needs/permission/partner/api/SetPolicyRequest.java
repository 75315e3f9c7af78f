package org.bangfu.needs.permission.partner.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner may see and do from now on. */
@Schema(
    example =
        """
        {"fields": ["TOWNSHIP", "CATEGORY", "PUBLISHED_ON"], "bringsNeedsIn": true, "claims": false,
         "callsPerMinute": 600, "reason": "the agreement of 2026 leaves claims out"}
        """)
public record SetPolicyRequest(
    @NotNull
        @Schema(description = "what it may be told beyond the open feed, where a consent agrees")
        Set<@NotNull DisclosedField> fields,
    @NotNull Boolean bringsNeedsIn,
    @NotNull Boolean claims,
    @NotNull @Min(1) @Max(100_000) Integer callsPerMinute,
    @NotBlank @Size(max = 500) @Schema(description = "why it is changed") String reason) {

  PartnerPolicy policyOf(String client) {
    return new PartnerPolicy(client, 0, fields, bringsNeedsIn, claims, callsPerMinute);
  }
}
