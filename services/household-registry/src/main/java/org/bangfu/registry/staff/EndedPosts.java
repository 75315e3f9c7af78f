package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Posts that end with something else, and by what they ended. */
@ApplicationScoped
class EndedPosts {
  private static final String AFTER =
      """
      from StationPost p where p.%s = :of
        and (p.untilOn is null or p.untilOn > :day and p.ended <> :mistake)
      order by p.id
      """;

  private final EntityManager entities;

  EndedPosts(EntityManager entities) {
    this.entities = entities;
  }

  /** Those that go on, or went on after the day, held until the transaction ends. */
  List<StationPost> at(UUID station, LocalDate day) {
    return after("stationId", station, day);
  }

  /** The same of an information manager. */
  List<StationPost> of(UUID manager, LocalDate day) {
    return after("managerId", manager, day);
  }

  /** Where an information manager works or worked. */
  List<UUID> stationsOf(UUID manager) {
    return entities
        .createQuery(
            "select distinct p.stationId from StationPost p where p.managerId = :manager",
            UUID.class)
        .setParameter("manager", manager)
        .getResultList();
  }

  private List<StationPost> after(String column, UUID of, LocalDate day) {
    return entities
        .createQuery(AFTER.formatted(column), StationPost.class)
        .setParameter("of", of)
        .setParameter("day", day)
        .setParameter("mistake", PostEnd.MISTAKE)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The information managers among those whose posts a step of their station ended. */
  List<UUID> managersEndedBy(UUID stationStep) {
    return entities
        .createQuery(
            """
            select distinct p.managerId from StationPost p where p.managerId is not null and exists (
              select 1 from PostStep s where s.postId = p.id and s.stationStep = :step)
            """,
            UUID.class)
        .setParameter("step", stationStep)
        .getResultList();
  }

  /** Those that a step of their station ended and that are over since. */
  List<StationPost> endedBy(UUID stationStep) {
    return entities
        .createQuery(
            """
            from StationPost p where p.ended = :closed and exists (
              select 1 from PostStep s where s.postId = p.id and s.stationStep = :step
                and not exists (select 1 from PostStep r where r.reverses = s.id))
            order by p.id
            """,
            StationPost.class)
        .setParameter("closed", PostEnd.STATION_CLOSED)
        .setParameter("step", stationStep)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Those that are over because their information manager left, the last ones first. */
  List<StationPost> endedWith(UUID manager) {
    return entities
        .createQuery(
            "from StationPost p where p.managerId = :manager and p.ended = :left order by p.id desc",
            StationPost.class)
        .setParameter("manager", manager)
        .setParameter("left", PostEnd.MANAGER_LEFT)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** What ended a post that is over. */
  PostStep lastStep(StationPost post) {
    return entities
        .createQuery(
            "from PostStep s where s.postId = :post and s.reverses is null order by s.id desc",
            PostStep.class)
        .setParameter("post", post.id())
        .setMaxResults(1)
        .getSingleResult();
  }
}
