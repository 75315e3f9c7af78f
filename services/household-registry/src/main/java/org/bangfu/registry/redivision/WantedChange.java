package org.bangfu.registry.redivision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;

/**
 * A change that somebody drafts.
 *
 * @param inForceFrom the first day of the new divisions
 * @param paper the number of the order
 */
public record WantedChange(
    DivisionChangeKind kind, LocalDate inForceFrom, String paper, List<WantedItem> items) {

  /** The level of which the kind speaks; what is below it follows. */
  DivisionLevel level() {
    return items.stream()
        .map(WantedItem::target)
        .map(DivisionCode::level)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
