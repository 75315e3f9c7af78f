package org.bangfu.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One making of the figures.
 *
 * @param recordsRead of the topics, or facts
 * @param unreadable records that could not be taken this time
 * @param unreadableUntold those of them that no dead letter tells of
 */
public record Rebuild(
    UUID id,
    RebuildSource source,
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
