package org.bangfu.kit.wire.rebuild;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild and what it found. */
@Schema(name = "Rebuild")
record RebuildAnswer(
    UUID id,
    @Schema(examples = "topics") String from,
    RebuildState state,
    OffsetDateTime askedAt,
    String askedBy,
    @Schema(description = "of the source; grows while it runs") long recordsRead,
    @Schema(description = "records that could not be read or taken this time") long unreadable,
    @Schema(description = "those of them that no dead letter tells of") long unreadableUntold,
    @Nullable OffsetDateTime endedAt,
    @Schema(description = "why it failed, or waits again") @Nullable String failure,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Schema(description = "how much differs of each kind; not in lists")
        @Nullable List<Difference.Count> differing,
    @Schema(description = "up to a hundred of each kind, in the caller's divisions; not in lists")
        @Nullable List<Difference> differences) {

  static RebuildAnswer of(Rebuild rebuild) {
    return of(rebuild, null, null);
  }

  static RebuildAnswer of(
      Rebuild rebuild,
      @Nullable List<Difference.Count> counts,
      @Nullable List<Difference> differences) {
    Rebuild.Decision decision = rebuild.decision();
    return new RebuildAnswer(
        rebuild.id(),
        rebuild.source(),
        rebuild.state(),
        time(rebuild.askedAt()),
        rebuild.askedBy(),
        rebuild.recordsRead(),
        rebuild.unreadable(),
        rebuild.unreadableUntold(),
        rebuild.endedAt() == null ? null : time(rebuild.endedAt()),
        rebuild.failure(),
        decision == null ? null : time(decision.at()),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.reason(),
        counts,
        differences);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atZone(BusinessDays.ZONE).toOffsetDateTime();
  }
}
