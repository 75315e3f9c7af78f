package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.step.Beginning;
import org.jspecify.annotations.Nullable;

/** Ends posts with something else, and lets them go on where that was wrong. */
@ApplicationScoped
class EndPosts {
  private final StationPosts posts;
  private final EndedPosts ended;

  EndPosts(StationPosts posts, EndedPosts ended) {
    this.posts = posts;
    this.ended = ended;
  }

  /**
   * @param after those that go on, and those that ended after the day: who was there cannot have
   *     worked at what was over, so that either is wrong
   * @throws RuntimeException the problem {@code before-its-beginning}
   */
  void end(
      List<StationPost> after,
      LocalDate day,
      PostEnd cause,
      String actor,
      @Nullable UUID stationStep) {
    for (StationPost post : after) {
      Beginning.require("Somebody began to work there on", post.from(), day);
      LocalDate until = post.until();
      if (until != null) {
        throw Beginning.refusal("Somebody worked there until", until, day);
      }
      post.end(day, cause);
      posts.add(PostStep.ending(post, cause, day, actor, stationStep));
    }
  }

  void goOn(StationPost post, String actor) {
    PostStep wrong = ended.lastStep(post);
    post.goOn();
    posts.add(PostStep.reversal(wrong, post, actor));
  }
}
