package org.bangfu.registry.redivision.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.registry.redivision.DivisionChange;
import org.bangfu.registry.redivision.DivisionChangeKind;
import org.bangfu.registry.redivision.DraftDivisionChange;
import org.bangfu.registry.redivision.WantedChange;
import org.bangfu.registry.redivision.WantedItem;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the changes that a release speaks of itself: other names, and other codes of what kept its
 * name. What is new, gone or used again somebody has to decide.
 */
@ApplicationScoped
public class ProposeChanges {
  static final int MOST = 1_000;

  private final Releases releases;
  private final DraftDivisionChange draft;

  ProposeChanges(Releases releases, DraftDivisionChange draft) {
    this.releases = releases;
    this.draft = draft;
  }

  /**
   * All of them or none.
   *
   * @param inside a county, or what lies in one
   */
  @Transactional
  public List<DivisionChange> propose(
      UUID release, DivisionCode inside, LocalDate inForceFrom, String paper, Acting acting) {
    DivisionRelease known = releases.require(release, acting.scope());
    if (!known.division().contains(inside) || inside.level().compareTo(DivisionLevel.COUNTY) < 0) {
      throw Problems.invalid(
          "/division", "must be a county of the release, or a township or village");
    }
    List<DivisionChange> drafts = new ArrayList<>();
    items(known, inside)
        .forEach((kind, items) ->
            drafts.add(
                draft.draft(
                    new WantedChange(kind.kind(), inForceFrom, paper, items), null, acting)));
    return drafts;
  }

  /**
   * A kind of change, and the level of which it speaks: one change has no two levels of its own.
   */
  private record Group(DivisionChangeKind kind, DivisionLevel level) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::level).thenComparing(Group::kind).compare(this, other);
    }
  }

  private Map<Group, List<WantedItem>> items(DivisionRelease release, DivisionCode inside) {
    Map<Group, List<WantedItem>> items = new TreeMap<>();
    List<DivisionDifference> recoded = of(release, DivisionDifferenceKind.RECODED, inside);
    for (DivisionDifference one : recoded) {
      DivisionDifference above = above(one.division(), recoded);
      if (above == null) {
        add(items, kind(one), since(one).level(), one, since(one));
      } else if (!since(one).equals(derived(one.division(), above))) {
        // goes with its township, and not with its own last digits
        add(items, kind(above), since(above).level(), one, since(one));
      }
    }
    for (DivisionDifference one : of(release, DivisionDifferenceKind.RENAMED, inside)) {
      add(items, DivisionChangeKind.RENAME, one.division().level(), one, one.division());
    }
    return items;
  }

  private static DivisionCode since(DivisionDifference one) {
    return Objects.requireNonNull(one.to());
  }

  private static DivisionChangeKind kind(DivisionDifference one) {
    return Objects.equals(since(one).parent(), one.division().parent())
        ? DivisionChangeKind.RENAME
        : DivisionChangeKind.REPARENT;
  }

  /** The township that has another code too, with which a village goes; null for none. */
  private static @Nullable DivisionDifference above(
      DivisionCode code, List<DivisionDifference> recoded) {
    return recoded.stream()
        .filter(one -> !one.division().equals(code) && one.division().contains(code))
        .findFirst()
        .orElse(null);
  }

  private static DivisionCode derived(DivisionCode code, DivisionDifference above) {
    return new DivisionCode(
        since(above).value() + code.value().substring(above.division().value().length()));
  }

  private static void add(
      Map<Group, List<WantedItem>> items,
      DivisionChangeKind kind,
      DivisionLevel level,
      DivisionDifference one,
      DivisionCode to) {
    items
        .computeIfAbsent(new Group(kind, level), group -> new ArrayList<>())
        .add(new WantedItem(List.of(one.division()), to, one.name(), List.of()));
  }

  private List<DivisionDifference> of(
      DivisionRelease release, DivisionDifferenceKind kind, DivisionCode inside) {
    List<DivisionDifference> found = releases.page(release.id(), kind, inside, "", MOST + 1);
    if (found.size() > MOST) {
      throw Problems.invalid("/division", "must hold at most " + MOST + " of a kind: take a part");
    }
    return found;
  }
}
