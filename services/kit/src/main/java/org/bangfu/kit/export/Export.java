package org.bangfu.kit.export;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into a file.
 *
 * @param division the first of its places
 * @param rows how many were written, while it runs too
 * @param pieces of the file, from 0 on
 * @param failure why it failed, for who asked
 * @param expiresAt null before it is ready
 */
public record Export(
    UUID id,
    DivisionCode division,
    ExportOrder order,
    Asker asker,
    ExportState state,
    long rows,
    long bytes,
    int pieces,
    @Nullable String failure,
    Instant askedAt,
    @Nullable Instant endedAt,
    @Nullable Instant expiresAt) {}
