package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.registry.manager.ManagerChanged;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.station.StationMove;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.StationStep;
import org.bangfu.registry.station.StationStepped;
import org.jspecify.annotations.Nullable;

/**
 * Nobody works at a station that is closed: its posts end with it, and go on if that was wrong. Nor
 * does an information manager who left.
 */
@ApplicationScoped
class StaffFollows {
  private final StationPosts posts;
  private final EndedPosts ended;

  StaffFollows(StationPosts posts, EndedPosts ended) {
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
    if (event.move() == ManagerMove.DEPARTURE) {
      end(
          ended.openOf(event.managerId()),
          event.occurredOn(),
          PostEnd.MANAGER_LEFT,
          caller.actor(),
          null);
    }
  }

  private void goOn(UUID closure, String actor) {
    for (StationPost post : ended.endedBy(closure)) {
      PostStep wrong = ended.lastStep(post);
      if (!post.isErased()) {
        post.goOn();
        posts.add(PostStep.reversal(wrong, post, actor));
      }
    }
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
