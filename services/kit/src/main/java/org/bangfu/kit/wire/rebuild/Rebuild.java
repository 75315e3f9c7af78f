package org.bangfu.kit.wire.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One making of what a service has from events.
 *
 * @param source topics, or another that the service has
 * @param recordsRead of the source
 * @param unreadable records that could not be taken this time
 * @param unreadableUntold those of them that no dead letter tells of
 */
public record Rebuild(
    UUID id,
    String source,
    RebuildState state,
    Instant askedAt,
    String askedBy,
    long recordsRead,
    long unreadable,
    long unreadableUntold,
    @Nullable Instant endedAt,
    @Nullable String failure,
    @Nullable Decision decision) {

  /** What an administrator decided about differences. */
  public record Decision(Instant at, String by, String reason) {}
}
