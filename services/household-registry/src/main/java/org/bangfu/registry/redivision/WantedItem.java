package org.bangfu.registry.redivision;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of some divisions.
 *
 * @param from none for a new one
 * @param to the code since; null if it stays
 * @param name the name since; null if it stays
 * @param households of a village that is split, those that go to the new one; the rest stays
 */
public record WantedItem(
    List<DivisionCode> from,
    @Nullable DivisionCode to,
    @Nullable String name,
    List<UUID> households) {

  public WantedItem {
    from = List.copyOf(from);
    households = List.copyOf(households);
  }

  /** The code since: of a division that keeps its code, that one. */
  DivisionCode target() {
    return to == null ? from.getFirst() : to;
  }
}
