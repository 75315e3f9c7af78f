package org.bangfu.registry.division;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Divisions in whose place others are, by one change.
 *
 * @param day the first one of the new divisions, or of what follows into them
 * @param paper the order that says so
 * @param actor the account that approved it
 */
public record ChangedDivisions(
    UUID change, LocalDate day, String paper, String actor, List<Succession> successions) {

  public ChangedDivisions {
    successions = List.copyOf(successions);
  }

  /** The same for what follows from another day on. */
  public ChangedDivisions on(LocalDate other) {
    return new ChangedDivisions(change, other, paper, actor, successions);
  }

  /** Those that are no more, each with the one that is in its place. */
  public Map<DivisionCode, Succession> ended() {
    return successions.stream()
        .filter(Succession::ends)
        .collect(Collectors.toMap(Succession::from, succession -> succession));
  }

  /** The codes of those that are no more. */
  public String[] endedCodes() {
    return ended().keySet().stream().map(DivisionCode::value).sorted().toArray(String[]::new);
  }

  /** Where a place is since: the one that took its place, or itself. */
  public DivisionCode since(DivisionCode place) {
    Succession succession = ended().get(place);
    return succession == null ? place : succession.to();
  }
}
