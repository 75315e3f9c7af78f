package org.bangfu.registry.redivision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;

/** What an item says, by the kind of its change: before anything is looked up. */
final class ShapeOfChange {
  /**
   * Whose closed periods, lines and kinds of tags are by their codes, and so stay where they are.
   */
  private static final Set<DivisionLevel> KEEP_THEIR_CODES =
      Set.of(
          DivisionLevel.NATION,
          DivisionLevel.PROVINCE,
          DivisionLevel.PREFECTURE,
          DivisionLevel.COUNTY);

  private final WantedChange wanted;
  private final List<FieldError> errors = new ArrayList<>();

  private ShapeOfChange(WantedChange wanted) {
    this.wanted = wanted;
  }

  /**
   * @throws RuntimeException a problem that names all that is wrong
   */
  static void require(WantedChange wanted) {
    ShapeOfChange shape = new ShapeOfChange(wanted);
    for (int i = 0; i < wanted.items().size(); i++) {
      shape.check("/items/" + i, wanted.items().get(i));
    }
    shape.raise();
    // what the kind speaks of is known once each item says something
    DivisionLevel level = wanted.level();
    for (int i = 0; i < wanted.items().size(); i++) {
      shape.check("/items/" + i, wanted.items().get(i), level);
    }
    shape.raise();
  }

  private void check(String at, WantedItem item) {
    when(item.to() == null && item.from().size() != 1, at + "/to", "is required");
    when(
        item.from().isEmpty() && wanted.kind() != DivisionChangeKind.NEW,
        at + "/from",
        "must name a division");
    when(item.from().isEmpty() && item.name() == null, at + "/name", "is required");
  }

  private void check(String at, WantedItem item, DivisionLevel level) {
    DivisionCode to = item.target();
    for (DivisionCode from : item.from()) {
      when(from.level() != to.level(), at + "/to", "must be of the level of " + from);
    }
    boolean moves = item.from().stream().anyMatch(from -> !from.equals(to));
    when(
        moves && KEEP_THEIR_CODES.contains(to.level()),
        at + "/to",
        "must be a township or village: other divisions keep their codes");
    when(
        item.from().isEmpty() && KEEP_THEIR_CODES.contains(to.level()),
        at + "/to",
        "must be a township or village");
    boolean isSplit = wanted.kind() == DivisionChangeKind.SPLIT && to.level() == level;
    when(
        !item.households().isEmpty() && !(isSplit && level == DivisionLevel.VILLAGE),
        at + "/households",
        "are named for a village that is split alone");
    if (to.level() == level) {
      ofTheKind(at, item, to);
    } else {
      when(
          item.from().size() > 1 && wanted.kind() != DivisionChangeKind.MERGE,
          at + "/from",
          "must be one division, below those that change");
    }
  }

  private void ofTheKind(String at, WantedItem item, DivisionCode to) {
    DivisionChangeKind kind = wanted.kind();
    when(
        kind != DivisionChangeKind.MERGE && item.from().size() > 1,
        at + "/from",
        "must be one division");
    switch (kind) {
      case RENAME -> {
        when(item.name() == null, at + "/name", "is required");
        when(!sameParent(item, to), at + "/to", "must have the same parent: this is REPARENT");
      }
      case REPARENT ->
          when(sameParent(item, to), at + "/to", "must have another parent: this is RENAME");
      case SPLIT -> {
        when(item.name() == null, at + "/name", "is required");
        when(item.from().contains(to), at + "/to", "must be new: what is split stays by itself");
      }
      case NEW -> when(!item.from().isEmpty(), at + "/from", "must be absent for a new division");
      case MERGE ->
          when(
              item.from().size() < 2,
              at + "/from",
              "must name two divisions or more, that which stays too");
    }
  }

  private static boolean sameParent(WantedItem item, DivisionCode to) {
    DivisionCode parent = to.parent();
    return parent != null && item.from().stream().allMatch(from -> parent.equals(from.parent()))
        || item.from().contains(to);
  }

  private void when(boolean broken, String pointer, String detail) {
    if (broken) {
      errors.add(new FieldError(pointer, detail));
    }
  }

  private void raise() {
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }
}
