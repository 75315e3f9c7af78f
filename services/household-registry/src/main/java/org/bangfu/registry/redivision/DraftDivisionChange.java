package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Division;
import org.jspecify.annotations.Nullable;

/** Drafts a change of divisions: says of each code what is to become of it. */
@ApplicationScoped
public class DraftDivisionChange {
  private final MapDivisions map;
  private final CheckMapping check;
  private final DivisionChanges changes;
  private final OpenDays open;
  private final SplitHouseholds households;

  DraftDivisionChange(
      MapDivisions map,
      CheckMapping check,
      DivisionChanges changes,
      OpenDays open,
      SplitHouseholds households) {
    this.map = map;
    this.check = check;
    this.changes = changes;
    this.open = open;
    this.households = households;
  }

  /**
   * Nothing is written where it is refused.
   *
   * <p>It runs in the caller's transaction.
   */
  public DivisionChange draft(
      WantedChange wanted, @Nullable String clientReference, Acting acting) {
    requireDay(wanted.inForceFrom());
    ShapeOfChange.require(wanted);
    changes.takeTurn();
    List<Mapped> mapping = map.map(wanted);
    requireReached(mapping, acting);
    Map<DivisionCode, Division> known = check.require(wanted.kind(), wanted.inForceFrom(), mapping);
    households.require(wanted, acting.scope());
    open.require(mapping, wanted.inForceFrom());
    String pending = changes.pending(mapping);
    if (pending != null) {
      throw Problems.problem(
          RegistryProblem.DIVISION_CHANGE_PENDING,
          "Another change of "
              + pending
              + " is under way: decide it, or wait until all that lies there has followed.");
    }
    DivisionChange change =
        new DivisionChange(wanted, Places.around(mapping), clientReference, acting);
    changes.add(change, items(change, mapping, known));
    households.keep(change, wanted);
    return change;
  }

  /** Orders come late, but not years late: what is reported by then stays. */
  static void requireDay(LocalDate day) {
    LocalDate today = BusinessDays.today();
    if (day.isBefore(today.withDayOfYear(1)) || day.isAfter(today.plusYears(1))) {
      throw Problems.invalid(
          "/inForceFrom", "must be a day of this year, or of the year that follows today");
    }
  }

  private static void requireReached(List<Mapped> mapping, Acting acting) {
    if (!acting.scope().covers(Places.around(mapping))) {
      requireEachReached(mapping, acting);
      throw Problems.problem(
          CommonProblem.FORBIDDEN,
          "An office of what holds all divisions of the change drafts it.");
    }
  }

  private static void requireEachReached(List<Mapped> mapping, Acting acting) {
    List<FieldError> errors =
        mapping.stream()
            .flatMap(one ->
                Stream.of(
                        Map.entry("/from", one.from() == null ? one.to() : one.from()),
                        Map.entry("/to", one.to()))
                    .filter(code -> !acting.scope().covers(code.getValue()))
                    .map(code ->
                        new FieldError(
                            one.pointer() + code.getKey(),
                            "must be one of your divisions or lie in one")))
            .distinct()
            .toList();
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private static List<DivisionChangeItem> items(
      DivisionChange change, List<Mapped> mapping, Map<DivisionCode, Division> known) {
    List<DivisionChangeItem> items = new ArrayList<>();
    for (Mapped one : mapping) {
      Division before = one.from() == null ? null : known.get(one.from());
      Division there = known.get(one.to());
      String stays = there != null ? there.name() : before == null ? "" : before.name();
      items.add(
          new DivisionChangeItem(
              change,
              items.size() + 1,
              one,
              one.name() == null ? stays : one.name(),
              before == null ? null : before.name()));
    }
    return items;
  }
}
