package org.bangfu.reporting.elsewhere;

import java.time.Instant;
import java.util.UUID;

/** What was published elsewhere, as somebody here wrote it down; written once. */
public record PublishedReading(
    UUID id, Published published, Instant recordedAt, String recordedBy) {}
