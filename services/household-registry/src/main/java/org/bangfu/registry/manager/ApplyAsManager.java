package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;

/** Takes an application. */
@ApplicationScoped
public class ApplyAsManager {
  private final InformationManagers managers;
  private final Stations stations;
  private final Divisions divisions;
  private final Confidential confidential;
  private final Event<ManagerAdmitted> admitted;

  ApplyAsManager(
      InformationManagers managers,
      Stations stations,
      Divisions divisions,
      Confidential confidential,
      Event<ManagerAdmitted> admitted) {
    this.confidential = confidential;
    this.admitted = admitted;
    this.managers = managers;
    this.stations = stations;
    this.divisions = divisions;
  }

  /**
   * What is known of divisions and stations when applications are judged.
   *
   * @param divisions those of the caller's that exist
   */
  public record Facts(Set<DivisionCode> divisions, Map<UUID, Station> stations) {}

  /** Asks once what many applications need. */
  public Facts factsFor(
      Collection<DivisionCode> codes, Collection<UUID> stationIds, DivisionScope scope) {
    return new Facts(
        divisions.existing(codes.stream().filter(scope::covers).toList()),
        stations.byIds(stationIds, scope));
  }

  /**
   * Takes an application if all is well; otherwise nothing is written.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public InformationManager apply(
      Application application, Facts facts, String client, String actor) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < application.divisions().size(); i++) {
      if (!facts.divisions().contains(application.divisions().get(i))) {
        errors.add(new FieldError("/divisions/" + i, "must be the code of a division that exists"));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    Station station = facts.stations().get(application.stationId());
    if (station == null) {
      throw Problems.problem(
          RegistryProblem.STATION_NOT_KNOWN,
          "There is no station " + application.stationId() + ".");
    }
    if (station.isNotYetOpenOn(application.appliedOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The station opened on " + station.openedOn() + ".");
    }
    ClosedPeriods.requireOpen(station.division(), application.appliedOn());
    ClosedPeriods.requireOpen(station.division(), application.admittedOn());
    InformationManager manager =
        new InformationManager(application, station, client, actor, confidential);
    LocalDate admittedOn = application.admittedOn();
    if (admittedOn != null) {
      manager.admit(admittedOn, actor);
    }
    managers.add(manager);
    if (admittedOn != null) {
      admitted.fire(ManagerAdmitted.of(manager, admittedOn));
    }
    return manager;
  }
}
