package org.bangfu.registry.standing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a place, written once; a wrong one is taken back by one that points at it. */
public interface PlaceStep {
  UUID id();

  Enum<?> toState();

  LocalDate occurredOn();

  /** The step that is taken back by this one; null for any other. */
  @Nullable UUID reverses();
}
