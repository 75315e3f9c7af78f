package org.bangfu.registry.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A post is over, or that was wrong; written once. */
@Entity
@Immutable
@Table(name = "station_post_step")
class PostStep {
  @Id private UUID id;
  private UUID postId;

  @Enumerated(EnumType.STRING)
  private PostEnd ended;

  private LocalDate occurredOn;
  private String actor;
  private Instant recordedAt;

  /** The step of the station that ended it. */
  private @Nullable UUID stationStep;

  private @Nullable UUID reverses;

  protected PostStep() {}

  private PostStep(StationPost post, PostEnd ended, LocalDate day, String actor) {
    this.id = Ids.next();
    this.postId = post.id();
    this.ended = ended;
    this.occurredOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  static PostStep ending(
      StationPost post, PostEnd cause, LocalDate day, String actor, @Nullable UUID stationStep) {
    PostStep step = new PostStep(post, cause, day, actor);
    step.stationStep = stationStep;
    return step;
  }

  /** It never was over. */
  static PostStep reversal(PostStep wrong, StationPost post, String actor) {
    PostStep step = new PostStep(post, wrong.ended, wrong.occurredOn, actor);
    step.reverses = wrong.id;
    return step;
  }

  UUID postId() {
    return postId;
  }
}
