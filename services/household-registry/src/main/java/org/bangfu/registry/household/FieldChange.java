package org.bangfu.registry.household;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in a file. What is personal is told as such, and null where it was erased.
 *
 * @param memberId null for a field of the household
 * @param field as the file's answer calls it; a person's own number is {@code personNumber}
 * @param cause {@code CALL}, {@code ROSTER}, or {@code SERVICE} for what the service did of itself
 */
public record FieldChange(
    UUID id,
    @Nullable UUID memberId,
    String field,
    @Nullable PersonalText before,
    @Nullable PersonalText after,
    String actor,
    String cause,
    @Nullable UUID rosterId,
    Instant recordedAt) {}
