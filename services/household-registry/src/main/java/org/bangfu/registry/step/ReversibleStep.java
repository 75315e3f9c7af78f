package org.bangfu.registry.step;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that is written once; a wrong one is taken back by one that points at it. */
public interface ReversibleStep {
  UUID id();

  Enum<?> toState();

  LocalDate occurredOn();

  /** The step that is taken back by this one; null for any other. */
  @Nullable UUID reverses();
}
