package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
import org.jspecify.annotations.Nullable;

/** Takes an application. */
@ApplicationScoped
public class ApplyAsManager {
  private final InformationManagers managers;
  private final Stations stations;
  private final Divisions divisions;
  private final Confidential confidential;
  private final RecordManagerStep record;

  ApplyAsManager(
      InformationManagers managers,
      Stations stations,
      Divisions divisions,
      Confidential confidential,
      RecordManagerStep record) {
    this.confidential = confidential;
    this.record = record;
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
        stations.toJoin(stationIds, scope));
  }

  /**
   * Takes an application if all is well; otherwise nothing is written.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public InformationManager apply(
      Application application, Facts facts, String client, String actor) {
    requireDivisions(application.divisions(), facts);
    Station station = open(application.stationId(), facts, application.appliedOn());
    ClosedPeriods.requireOpen(station.division(), application.appliedOn());
    ClosedPeriods.requireOpen(station.division(), application.admittedOn());
    InformationManager manager =
        new InformationManager(application, station, client, actor, confidential);
    LocalDate admittedOn = application.admittedOn();
    if (admittedOn == null) {
      managers.add(manager);
    } else {
      record.admitLongAgo(manager, new Taken(admittedOn, actor, null));
    }
    return manager;
  }

  /**
   * Another post than the one that a manager has.
   *
   * @param station null if it stays
   * @param responsibleFor null if they stay
   */
  Post post(
      Post now,
      @Nullable UUID station,
      @Nullable List<DivisionCode> responsibleFor,
      LocalDate day,
      DivisionScope scope) {
    Facts facts =
        factsFor(
            responsibleFor == null ? List.of() : responsibleFor,
            station == null ? List.of() : List.of(station),
            scope);
    if (responsibleFor != null) {
      requireDivisions(responsibleFor, facts);
    }
    return now.changed(station == null ? null : open(station, facts, day), responsibleFor);
  }

  /** Whether all divisions of a post are there today. */
  boolean isThere(Post post) {
    Set<DivisionCode> all = new HashSet<>(post.divisions());
    all.add(post.division());
    return divisions.existing(all).containsAll(all);
  }

  /**
   * Refuses a post at a station that is closed.
   *
   * @throws RuntimeException the problem {@code station-closed}
   */
  void requireOpen(Post post, DivisionScope scope) {
    Station station = stations.toJoin(List.of(post.stationId()), scope).get(post.stationId());
    if (station != null) {
      station.requireOpen();
    }
  }

  private static void requireDivisions(List<DivisionCode> divisions, Facts facts) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < divisions.size(); i++) {
      if (!facts.divisions().contains(divisions.get(i))) {
        errors.add(new FieldError("/divisions/" + i, "must be the code of a division that exists"));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private static Station open(UUID id, Facts facts, LocalDate day) {
    Station station = facts.stations().get(id);
    if (station == null) {
      throw Problems.problem(RegistryProblem.STATION_NOT_KNOWN, "There is no station " + id + ".");
    }
    station.requireOpen();
    if (station.isNotYetOpenOn(day)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The station opened on " + station.openedOn() + ".");
    }
    return station;
  }
}
