package org.bangfu.registry.household;

import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of a file are asked for.
 *
 * @param field null for any
 * @param from the first moment, and {@code until} the first after them
 */
public record ChangesAsked(@Nullable String field, Instant from, Instant until) {
  private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

  public static final ChangesAsked ALL = new ChangesAsked(null, Instant.EPOCH, ALWAYS);

  /** From the beginning of a business day to the end of one; null where it has none. */
  public static ChangesAsked between(
      @Nullable String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ChangesAsked(
        field,
        from == null ? ALL.from() : BusinessDays.endOf(from.minusDays(1)),
        to == null ? ALL.until() : BusinessDays.endOf(to));
  }
}
