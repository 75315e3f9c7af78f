package org.bangfu.needs.help.need;

import java.util.UUID;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A need with what opens its texts.
 *
 * @param key of its household; null once it was destroyed
 */
public record KeyedNeed(NeedSheet need, @Nullable WrappedKey key) implements Placed {
  @Override
  public UUID id() {
    return need.id();
  }

  @Override
  public DivisionCode division() {
    return need.division();
  }
}
