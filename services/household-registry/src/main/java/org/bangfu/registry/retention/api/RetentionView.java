package org.bangfu.registry.retention.api;

import java.time.LocalDate;
import org.bangfu.registry.retention.Retained;
import org.bangfu.registry.retention.RetentionCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A category of the retention as a caller reads it. */
@Schema(name = "Retention", description = "What is kept for a time only, and how much of it is due")
public record RetentionView(
    RetentionCategory category,
    String rule,
    @Schema(description = "ISO 8601", examples = "P5Y") String period,
    @Schema(description = "what is older than this day is due") LocalDate dueBefore,
    @Schema(description = "in the caller's divisions") long due,
    @Schema(description = "with how many it was done; absent in a dry run") @Nullable Long done) {

  static RetentionView of(Retained r) {
    return new RetentionView(
        r.category(), r.category().rule(), r.period().toString(), r.dueBefore(), r.due(), r.done());
  }
}
