package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Divisions;

/** Opens an office. */
@ApplicationScoped
public class OpenStation {
  private final Stations stations;
  private final Divisions divisions;
  private final DaysOfStations days;
  private final CountStations count;

  OpenStation(Stations stations, Divisions divisions, DaysOfStations days, CountStations count) {
    this.stations = stations;
    this.divisions = divisions;
    this.days = days;
    this.count = count;
  }

  /**
   * What is known of divisions and offices above when openings are judged.
   *
   * @param divisions those that exist
   * @param points of villages among them, which are held; it grows with each opening
   */
  public record Facts(
      Set<DivisionCode> divisions, Map<UUID, Station> parents, VillagePoints points) {}

  /** Asks once what many openings need. */
  public Facts factsFor(
      Collection<DivisionCode> codes, Collection<UUID> parents, DivisionScope scope) {
    return new Facts(
        divisions.existing(codes),
        stations.byIds(parents, scope),
        days.hold(codes.stream().filter(scope::covers).toList()));
  }

  /**
   * Opens a station if all is well; otherwise nothing is written.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public Station open(
      Station.Opening opening, Facts facts, String client, String actor, DivisionScope scope) {
    if (!facts.divisions().contains(opening.division()) || !scope.covers(opening.division())) {
      throw Problems.invalid("/division", "must be the code of a division that exists");
    }
    ClosedPeriods.requireOpen(opening.division(), opening.openedOn());
    UUID parentId = opening.parentId();
    if (parentId != null) {
      Station parent = facts.parents().get(parentId);
      if (parent == null) {
        throw Problems.problem(
            RegistryProblem.STATION_NOT_KNOWN, "There is no station " + parentId + " above.");
      }
      parent.requireOpen();
      if (parent.isNotYetOpenOn(opening.openedOn())) {
        throw Problems.problem(
            CommonProblem.BEFORE_ITS_BEGINNING,
            "The station above opened on " + parent.openedOn() + ".");
      }
    }
    Station station = new Station(opening, client, actor);
    stations.add(station);
    count.open(station, station.countedSince(), StationCause.OPENING, facts.points());
    return station;
  }
}
