package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.manager.ManagerChanged;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.manager.ManagerState;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.Stations;

/**
 * An information manager who left works at no station, and comes back if that was wrong. A county
 * lets managers work at other townships' stations too, which their own township does not see.
 */
@ApplicationScoped
class ManagersFollow {
  private final Stations stations;
  private final StationPosts posts;
  private final EndedPosts ended;
  private final EndPosts end;
  private final RowFloor floor;

  ManagersFollow(
      Stations stations, StationPosts posts, EndedPosts ended, EndPosts end, RowFloor floor) {
    this.stations = stations;
    this.posts = posts;
    this.ended = ended;
    this.end = end;
    this.floor = floor;
  }

  void follow(@Observes ManagerChanged event, Caller caller) {
    floor.everywhere(() -> {
      followed(event, caller);
      return true;
    });
  }

  private void followed(ManagerChanged event, Caller caller) {
    boolean isReversal = event.move() == ManagerMove.REVERSAL;
    if (event.move() == ManagerMove.DEPARTURE
        || (isReversal && event.state() == ManagerState.APPLIED)) {
      LocalDate day = event.occurredOn();
      heldStations(event.managerId());
      end.end(ended.of(event.managerId(), day), day, PostEnd.MANAGER_LEFT, caller.actor(), null);
    } else if (isReversal && event.before() == ManagerState.LEFT) {
      Map<UUID, Station> held = heldStations(event.managerId());
      ended.endedWith(event.managerId()).stream()
          .filter(post -> isFree(post, Objects.requireNonNull(held.get(post.stationId()))))
          .forEach(post -> end.goOn(post, caller.actor()));
    }
  }

  /** Before its posts, as whoever assigns somebody or closes a station holds them. */
  private Map<UUID, Station> heldStations(UUID manager) {
    return stations.held(ended.stationsOf(manager), DivisionScope.nation());
  }

  /** Unless the station was closed meanwhile, has another head, or the manager again. */
  private boolean isFree(StationPost post, Station station) {
    return station.state() == StationState.OPEN
        && posts.ofStations(List.of(station.id())).stream()
            .filter(other -> !other.id().equals(post.id()))
            .noneMatch(other ->
                other.until() == null && Objects.equals(other.managerId(), post.managerId())
                    || post.role() == StaffRole.HEAD && other.isHeadAfter(post.from()));
  }
}
