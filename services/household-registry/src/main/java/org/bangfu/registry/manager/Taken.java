package org.bangfu.registry.manager;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A step of an information manager that somebody records.
 *
 * @param reason in clear; it is kept sealed. Null if nothing is said
 * @param papers what the review has seen; none for any other step
 */
public record Taken(
    LocalDate occurredOn, String actor, @Nullable PersonalText reason, List<Paper> papers) {

  public Taken(LocalDate occurredOn, String actor, @Nullable PersonalText reason) {
    this(occurredOn, actor, reason, List.of());
  }
}
