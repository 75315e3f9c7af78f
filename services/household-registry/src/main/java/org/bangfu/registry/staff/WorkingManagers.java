package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.manager.InformationManagers;
import org.bangfu.registry.manager.ManagerState;

/** Which information managers may work at a station. */
@ApplicationScoped
class WorkingManagers {
  private final InformationManagers managers;
  private final RowFloor floor;

  WorkingManagers(InformationManagers managers, RowFloor floor) {
    this.managers = managers;
    this.floor = floor;
  }

  /**
   * Those of any division, none of whom leaves until the transaction ends: who is at work decides,
   * not whose manager it is. They are held before stations and posts, in the order of a departure.
   */
  Map<UUID, InformationManager> held(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : floor.everywhere(() -> managers.held(ids, DivisionScope.nation()));
  }

  /**
   * @throws RuntimeException the problems {@code state-not-fitting}, {@code before-its-beginning}
   */
  static void requireAtWork(InformationManager manager, LocalDate from) {
    LocalDate admittedOn = manager.admittedOn();
    if (manager.state() != ManagerState.ADMITTED || admittedOn == null) {
      throw notFitting("The information manager is " + manager.state() + ".");
    }
    Beginning.require("The information manager was admitted on", admittedOn, from);
  }

  /**
   * @param posts those that go on at the station, and maybe others
   * @throws RuntimeException the problem {@code state-not-fitting}
   */
  static void requireNotThere(UUID manager, UUID station, Collection<StationPost> posts) {
    boolean isThere =
        posts.stream()
            .anyMatch(post ->
                post.until() == null
                    && post.stationId().equals(station)
                    && manager.equals(post.managerId()));
    if (isThere) {
      throw notFitting("The information manager works there already. End that post first.");
    }
  }

  /** Whether the post is of somebody who left, or was never admitted, whatever the station says. */
  static boolean hasLeft(StationPost post, Map<UUID, InformationManager> managers) {
    UUID id = post.managerId();
    if (id == null) {
      return false;
    }
    ManagerState state = Objects.requireNonNull(managers.get(id)).state();
    return state != ManagerState.ADMITTED && state != ManagerState.SUSPENDED;
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}
