package org.bangfu.needs.permission.partner.api;

import java.time.Instant;
import java.util.List;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PolicyVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a partner's policy. */
public record PolicyResponse(
    @Schema(examples = "partner-news") String client,
    int version,
    List<DisclosedField> fields,
    boolean bringsNeedsIn,
    boolean claims,
    int callsPerMinute,
    Instant validFrom,
    @Schema(description = "who set it; not shown to partners") @Nullable String actor,
    String reason) {

  static PolicyResponse of(PolicyVersion version, boolean withActor) {
    return new PolicyResponse(
        version.policy().client(),
        version.policy().version(),
        version.policy().fields().stream().sorted().toList(),
        version.policy().bringsNeedsIn(),
        version.policy().claims(),
        version.policy().callsPerMinute(),
        version.validFrom(),
        withActor ? version.actor() : null,
        version.reason());
  }
}
