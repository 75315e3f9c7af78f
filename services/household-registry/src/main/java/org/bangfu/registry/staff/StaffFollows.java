package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.manager.ManagerChanged;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.manager.ManagerState;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.StationMove;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.StationStep;
import org.bangfu.registry.station.StationStepped;
import org.bangfu.registry.station.Stations;
import org.jspecify.annotations.Nullable;

/**
 * Nobody works at a station that is closed: its posts end with it, and go on if that was wrong. Nor
 * does an information manager who left, and it comes back if that was wrong.
 */
@ApplicationScoped
class StaffFollows {
  private final Stations stations;
  private final StationPosts posts;
  private final EndedPosts ended;

  StaffFollows(Stations stations, StationPosts posts, EndedPosts ended) {
    this.stations = stations;
    this.ended = ended;
    this.posts = posts;
  }

  void follow(@Observes StationStepped event) {
    StationStep step = event.step();
    if (step.toState() == StationState.CLOSED) {
      end(
          ended.openAt(event.station()),
          step.occurredOn(),
          PostEnd.STATION_CLOSED,
          step.actor(),
          step.id());
    }
    UUID wrong = step.reverses();
    if (step.move() == StationMove.REVERSAL
        && step.toState() == StationState.OPEN
        && wrong != null) {
      goOn(wrong, step.actor());
    }
  }

  void follow(@Observes ManagerChanged event, Caller caller) {
    boolean isReversal = event.move() == ManagerMove.REVERSAL;
    if (event.move() == ManagerMove.DEPARTURE
        || (isReversal && event.state() == ManagerState.APPLIED)) {
      end(
          ended.openOf(event.managerId()),
          event.occurredOn(),
          PostEnd.MANAGER_LEFT,
          caller.actor(),
          null);
    } else if (isReversal) {
      ended.endedWith(event.managerId()).stream()
          .filter(this::isFree)
          .forEach(post -> goOn(post, caller.actor()));
    }
  }

  /** Unless the station was closed meanwhile, or has another head. */
  private boolean isFree(StationPost post) {
    Station station =
        stations.held(List.of(post.stationId()), DivisionScope.nation()).get(post.stationId());
    return station != null
        && station.state() == StationState.OPEN
        && (post.role() != StaffRole.HEAD
            || posts.ofStations(List.of(station.id())).stream()
                .noneMatch(
                    other -> !other.id().equals(post.id()) && other.isHeadAfter(post.from())));
  }

  private void goOn(UUID closure, String actor) {
    ended.endedBy(closure).stream()
        .filter(post -> !post.isErased())
        .forEach(post -> goOn(post, actor));
  }

  private void goOn(StationPost post, String actor) {
    PostStep wrong = ended.lastStep(post);
    post.goOn();
    posts.add(PostStep.reversal(wrong, post, actor));
  }

  private void end(
      List<StationPost> open,
      LocalDate day,
      PostEnd cause,
      String actor,
      @Nullable UUID stationStep) {
    for (StationPost post : open) {
      Beginning.require("Somebody began to work there on", post.from(), day);
      post.end(day, cause);
      posts.add(PostStep.ending(post, cause, day, actor, stationStep));
    }
  }
}
