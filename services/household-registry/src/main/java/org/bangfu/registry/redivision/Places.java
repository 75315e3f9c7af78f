package org.bangfu.registry.redivision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;

/** The places that a mapping concerns. */
final class Places {
  private Places() {}

  static Set<DivisionCode> of(List<Mapped> mapping) {
    return mapping.stream()
        .flatMap(one -> Stream.of(one.from(), one.to()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The smallest division that holds all of them. */
  static DivisionCode around(List<Mapped> mapping) {
    Set<DivisionCode> all = of(mapping);
    return all.iterator().next().selfAndAncestors().stream()
        .filter(place -> all.stream().allMatch(place::contains))
        .findFirst()
        .orElse(DivisionCode.NATION);
  }

  /** The divisions above all that changes: whose office approves it. */
  static Set<DivisionCode> above(List<Mapped> mapping) {
    Set<DivisionCode> all = of(mapping);
    return all.stream()
        .map(DivisionCode::parent)
        .filter(Objects::nonNull)
        .filter(parent -> all.stream().noneMatch(one -> one.contains(parent)))
        .collect(Collectors.toSet());
  }
}
