package org.bangfu.reporting.fact;

import java.util.Collection;
import java.util.List;

/** What events tell: what they count, and who moved. */
public record Told(List<Fact> facts, List<Move> moves) {
  public static final Told NOTHING = new Told(List.of(), List.of());

  public static Told all(Collection<Told> told) {
    return new Told(
        told.stream().flatMap(each -> each.facts.stream()).toList(),
        told.stream().flatMap(each -> each.moves.stream()).toList());
  }
}
