package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.Stations;

/** Ends posts, takes back what was wrong, and lets nothing be known of who left. */
@ApplicationScoped
public class StepPost {
  private final Stations stations;
  private final StationPosts posts;
  private final EndedPosts ended;
  private final WorkingManagers working;
  private final Confidential confidential;
  private final Event<StaffErased> erased;

  StepPost(
      Stations stations,
      StationPosts posts,
      EndedPosts ended,
      WorkingManagers working,
      Confidential confidential,
      Event<StaffErased> erased) {
    this.ended = ended;
    this.working = working;
    this.erased = erased;
    this.stations = stations;
    this.posts = posts;
    this.confidential = confidential;
  }

  /** Somebody works there no longer, from the day on. */
  @Transactional
  public StationPost end(UUID id, LocalDate day, Acting acting) {
    StationPost post = posts.require(id, acting.scope());
    held(post, acting.scope());
    if (post.until() != null) {
      throw notFitting("The post is over since " + post.until() + ".");
    }
    ClosedPeriods.requireOpen(post.division(), day);
    Beginning.require("The post began on", post.from(), day);
    post.end(day, PostEnd.LEFT);
    posts.add(PostStep.ending(post, PostEnd.LEFT, day, acting.actor(), null));
    return post;
  }

  /**
   * Takes back what was said last: of a post that goes on that there is one, of one that is over
   * that it ended.
   */
  @Transactional
  public StationPost reverse(UUID id, Acting acting) {
    StationPost post = posts.require(id, acting.scope());
    UUID managerId = post.managerId();
    var managers = working.held(managerId == null ? List.of() : List.of(managerId));
    Station station = held(post, acting.scope());
    if (post.until() == null) {
      post.end(post.from(), PostEnd.MISTAKE);
      posts.add(PostStep.ending(post, PostEnd.MISTAKE, post.from(), acting.actor(), null));
      return post;
    }
    station.requireOpen();
    if (post.isErased()) {
      throw notFitting("What was known of the person was erased.");
    }
    List<StationPost> there = posts.ofStations(List.of(station.id()));
    if (managerId != null) {
      WorkingManagers.requireAtWork(Objects.requireNonNull(managers.get(managerId)), post.from());
      WorkingManagers.requireNotThere(managerId, station.id(), there);
    }
    requireNoOtherHead(post, there);
    post.goOn();
    posts.add(PostStep.reversal(ended.lastStep(post), post, acting.actor()));
    return post;
  }

  private static void requireNoOtherHead(StationPost post, List<StationPost> there) {
    if (post.role() == StaffRole.HEAD
        && there.stream()
            .anyMatch(other -> !other.id().equals(post.id()) && other.isHeadAfter(post.from()))) {
      throw notFitting("Somebody else was the head after that, or is. Take that back first.");
    }
  }

  /**
   * Destroys what is known of somebody who works there no longer; saying so twice changes nothing.
   * Of an information manager nothing is kept here.
   *
   * @throws RuntimeException the problem {@code erasure-not-possible} while the post goes on
   */
  @Transactional
  public StationPost erase(UUID id, DivisionScope scope) {
    StationPost post = posts.require(id, scope);
    posts.hold(post);
    if (post.until() == null || post.managerId() != null) {
      throw Problems.problem(
          RegistryProblem.ERASURE_NOT_POSSIBLE,
          post.until() == null
              ? "The person works at the station. End the post first."
              : "It is an information manager, of whom nothing is kept with the post.");
    }
    if (!post.isErased()) {
      post.erase(confidential);
      erased.fire(new StaffErased(post.division()));
    }
    return post;
  }

  /** The station first, as whoever assigns somebody does. */
  private Station held(StationPost post, DivisionScope scope) {
    Station station = stations.held(List.of(post.stationId()), scope).get(post.stationId());
    if (station == null) {
      throw Problems.notFound("post of a station", post.id());
    }
    posts.hold(post);
    return station;
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}
