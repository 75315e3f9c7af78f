package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;

/** Lets somebody work at a station. */
@ApplicationScoped
public class AssignStaff {
  private final Stations stations;
  private final InformationManagers managers;
  private final StationPosts posts;
  private final ReplaceHead replace;
  private final Confidential confidential;

  AssignStaff(
      Stations stations,
      InformationManagers managers,
      StationPosts posts,
      ReplaceHead replace,
      Confidential confidential) {
    this.stations = stations;
    this.managers = managers;
    this.posts = posts;
    this.replace = replace;
    this.confidential = confidential;
  }

  /**
   * What is known when posts are judged.
   *
   * @param stations which are held: two heads of one station would not know of each other
   * @param managers who are held: one who leaves meanwhile would not know of a new post
   * @param posts of these; it grows with each that is assigned
   */
  public record Facts(
      Map<UUID, Station> stations,
      Map<UUID, InformationManager> managers,
      List<StationPost> posts) {}

  /** Asks once what many assignments need; managers before stations, as a departure holds them. */
  public Facts factsFor(
      Collection<UUID> stationIds, Collection<UUID> managerIds, DivisionScope scope) {
    Map<UUID, InformationManager> working = managers.held(managerIds, scope);
    Map<UUID, Station> held = stations.held(stationIds, scope);
    return new Facts(held, working, new ArrayList<>(posts.ofStations(held.keySet())));
  }

  /**
   * Assigns somebody if all is well; otherwise nothing is written. A new head takes the place of
   * the former one.
   *
   * <p>It runs in the caller's transaction and is no boundary of its own: a refusal that crosses
   * one marks the whole transaction for rollback, and with it the good items of a bulk.
   */
  public StationPost assign(NewPost wanted, Facts facts, Acting acting) {
    Station station = facts.stations().get(wanted.station());
    if (station == null) {
      throw Problems.problem(
          RegistryProblem.STATION_NOT_KNOWN, "There is no station " + wanted.station() + ".");
    }
    station.requireOpen();
    if (station.isNotYetOpenOn(wanted.from())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The station opened on " + station.openedOn() + ".");
    }
    ClosedPeriods.requireOpen(station.division(), wanted.from());
    requireManager(wanted, facts);
    List<StationPost> there =
        facts.posts().stream().filter(post -> post.stationId().equals(station.id())).toList();
    if (wanted.role() == StaffRole.HEAD) {
      replace.replace(there, wanted.from(), acting);
    }
    StationPost post =
        new StationPost(wanted, station, acting.client(), acting.actor(), confidential);
    posts.add(post);
    facts.posts().add(post);
    return post;
  }

  private static void requireManager(NewPost wanted, Facts facts) {
    UUID id = wanted.manager();
    if (id == null) {
      return;
    }
    InformationManager manager = facts.managers().get(id);
    if (manager == null) {
      throw Problems.invalid("/managerId", "must be an information manager of your divisions");
    }
    WorkingManagers.requireAtWork(manager, wanted.from());
    WorkingManagers.requireNotThere(id, wanted.station(), facts.posts());
  }
}
