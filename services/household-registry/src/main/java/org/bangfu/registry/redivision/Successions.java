package org.bangfu.registry.redivision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.Succession;

/** What took the place of what, as what lies in the divisions needs to know it. */
final class Successions {
  private Successions() {}

  static ChangedDivisions of(DivisionChange change, List<DivisionChangeItem> items) {
    Map<DivisionCode, Long> sources =
        items.stream()
            .collect(Collectors.groupingBy(DivisionChangeItem::to, Collectors.counting()));
    return new ChangedDivisions(
        change.id(),
        change.inForceFrom(),
        change.paper(),
        Objects.requireNonNullElse(change.approvedBy(), change.actor()),
        items.stream()
            .filter(item -> item.from() != null && !item.to().equals(item.from()))
            .map(item ->
                new Succession(
                    Objects.requireNonNull(item.from()),
                    item.to(),
                    item.ends(),
                    // one that others become a part of, and that stays, is one of its sources
                    item.ends() && Objects.equals(sources.get(item.to()), 1L)))
            .toList());
  }
}
