package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.step.Beginning;

/** Lets a new head take the place of the former one. */
@ApplicationScoped
class ReplaceHead {
  private final StationPosts posts;

  ReplaceHead(StationPosts posts) {
    this.posts = posts;
  }

  /**
   * Ends the post of who is the head.
   *
   * @param there who works at the station, and all heads there were
   * @throws RuntimeException the problem {@code before-its-beginning}, where somebody was the head
   *     on the day, or came later
   */
  void replace(List<StationPost> there, LocalDate from, Acting acting) {
    StationPost former = null;
    for (StationPost post : there) {
      LocalDate until = post.until();
      if (!post.isHeadAfter(from)) {
        continue;
      }
      if (until != null) {
        throw Beginning.refusal("The last head was there until", until, from);
      }
      former = post;
    }
    if (former != null) {
      Beginning.require("The head that is there began on", former.from(), from);
      former.end(from, PostEnd.REPLACED);
      posts.add(PostStep.ending(former, PostEnd.REPLACED, from, acting.actor(), null));
    }
  }
}
