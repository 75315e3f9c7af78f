package org.bangfu.registry.household;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household that is to move.
 *
 * @param from the village that it leaves; null for whichever it is in
 * @param number another one for it; null lets it keep its own
 */
public record Leaving(UUID household, @Nullable DivisionCode from, @Nullable String number) {
  public Leaving {
    number = number == null || number.isBlank() ? null : number.strip();
  }
}
