package org.bangfu.reporting.aim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.division.Divisions;

/**
 * Sets targets. The same as what counts changes nothing; another one counts from now on. What an
 * office has set, only it or one above it sets anew: whoever is measured does not move the measure.
 */
@ApplicationScoped
public class SetTargets {
  private final ReadTargets targets;
  private final Divisions divisions;
  private final OneRoundTrip floor;

  SetTargets(ReadTargets targets, Divisions divisions, OneRoundTrip floor) {
    this.targets = targets;
    this.divisions = divisions;
    this.floor = floor;
  }

  /**
   * A target as it stands.
   *
   * @param isNew whether this is what set it
   */
  public record Outcome(Target target, boolean isNew) {}

  /** One target. */
  public Outcome set(DivisionScope scope, Wanted wanted, String actor) {
    PreparedTargets prepared = prepare(scope, List.of(wanted));
    Outcome outcome = prepared.set(wanted, actor);
    prepared.write(floor);
    return outcome;
  }

  /** Reads in two queries what any number of these targets needs to know. */
  public PreparedTargets prepare(DivisionScope scope, Collection<Wanted> wanted) {
    List<DivisionCode> places = wanted.stream().map(Wanted::division).distinct().toList();
    return new PreparedTargets(
        scope,
        divisions.names(scope, places).keySet(),
        targets.counting(scope, places, wanted.stream().map(Wanted::aim).toList()).targets());
  }

  /** Writes what was set of those that were prepared, in one statement. */
  public void write(PreparedTargets prepared) {
    prepared.write(floor);
  }
}
