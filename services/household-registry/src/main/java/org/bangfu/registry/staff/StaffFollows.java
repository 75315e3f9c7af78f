package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import org.bangfu.registry.manager.InformationManager;
import org.bangfu.registry.station.StationMove;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.StationStep;
import org.bangfu.registry.station.StationStepped;

/** Nobody works at a station that is closed: its posts end with it, and go on if that was wrong. */
@ApplicationScoped
class StaffFollows {
  private final EndedPosts ended;
  private final EndPosts end;
  private final WorkingManagers working;

  StaffFollows(EndedPosts ended, EndPosts end, WorkingManagers working) {
    this.ended = ended;
    this.end = end;
    this.working = working;
  }

  void follow(@Observes StationStepped event) {
    StationStep step = event.step();
    if (step.toState() == StationState.CLOSED) {
      end.end(
          ended.at(event.station(), step.occurredOn()),
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

  private void goOn(UUID closure, String actor) {
    Map<UUID, InformationManager> managers = working.held(ended.managersEndedBy(closure));
    ended.endedBy(closure).stream()
        .filter(post -> !post.isErased() && !WorkingManagers.hasLeft(post, managers))
        .forEach(post -> end.goOn(post, actor));
  }
}
