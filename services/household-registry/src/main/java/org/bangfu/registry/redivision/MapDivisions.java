package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.division.Division;
import org.bangfu.registry.division.Divisions;

/**
 * Says of each code what becomes of it: of those that a change names, and of all that lies in them.
 * What lies in a division that is no more gets the code of the new one and its own last digits,
 * unless the change says otherwise.
 */
@ApplicationScoped
class MapDivisions {
  /** The villages of a large county are some hundreds. */
  static final int MOST = 2_000;

  private final Divisions divisions;

  MapDivisions(Divisions divisions) {
    this.divisions = divisions;
  }

  /** What is named first, then what follows from it. */
  List<Mapped> map(WantedChange wanted) {
    List<Mapped> all = new ArrayList<>();
    for (int i = 0; i < wanted.items().size(); i++) {
      add(all, "/items/" + i, wanted.items().get(i), wanted);
    }
    all.addAll(derived(all));
    if (all.size() > MOST) {
      throw Problems.invalid("/items", "must concern at most " + MOST + " divisions");
    }
    return all;
  }

  private static void add(List<Mapped> all, String at, WantedItem item, WantedChange wanted) {
    DivisionCode to = item.target();
    if (item.from().isEmpty()) {
      all.add(new Mapped(at, null, to, item.name(), false, false));
    }
    boolean isSplit = wanted.kind() == DivisionChangeKind.SPLIT && to.level() == wanted.level();
    for (DivisionCode from : item.from()) {
      boolean ends = !isSplit && !from.equals(to);
      all.add(new Mapped(at, from, to, item.name(), ends, false));
    }
  }

  private List<Mapped> derived(List<Mapped> named) {
    List<Mapped> ending =
        named.stream()
            .filter(one -> one.ends() && one.to().level() != DivisionLevel.VILLAGE)
            .toList();
    if (ending.isEmpty()) {
      return List.of();
    }
    Set<DivisionCode> known = new HashSet<>();
    named.forEach(one -> known.add(one.from() == null ? one.to() : one.from()));
    List<Mapped> derived = new ArrayList<>();
    for (Division inside : divisions.inside(ending.stream().map(Mapped::from).toList(), MOST + 1)) {
      DivisionCode code = inside.code();
      if (!known.contains(code)) {
        ending.stream()
            .filter(one -> one.from() != null && one.from().contains(code))
            .findFirst()
            .map(one -> follows(one, code))
            .ifPresent(derived::add);
      }
    }
    return derived;
  }

  private static Mapped follows(Mapped above, DivisionCode code) {
    DivisionCode from = above.from() == null ? code : above.from();
    String digits = code.value().substring(from.value().length());
    return new Mapped(
        above.pointer(), code, new DivisionCode(above.to().value() + digits), null, true, true);
  }
}
