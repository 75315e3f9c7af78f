package org.bangfu.registry.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step to take: on which day, who takes it, and why.
 *
 * @param actor who acts, such as {@code officer:430525}
 */
public record Step(LocalDate occurredOn, String actor, @Nullable String reason) {}
