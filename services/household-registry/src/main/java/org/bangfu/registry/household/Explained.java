package org.bangfu.registry.household;

import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/** Something that a household went through, and why, as {@link HouseholdNotes} keeps it. */
public interface Explained {
  UUID id();

  UUID householdId();

  /** Whom it is about, and under whose key the reason is: the household, or one of its members. */
  default UUID subject() {
    return householdId();
  }

  /** Sealed under the subject's key; null if nothing was said. */
  @Nullable Sealed reason();
}
