package org.bangfu.registry.household;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.problem.TransientFailure;
import org.hibernate.jpa.HibernateHints;
import org.jboss.logging.Logger;

/**
 * Notes the year of birth of members who came before it was kept: it is in their sealed numbers,
 * which no migration can open. Each batch is a transaction of its own, and writes the year alone,
 * of who still has that number: members are read without being held.
 */
@ApplicationScoped
public class NoteBirthYears {
  private static final Logger LOG = Logger.getLogger(NoteBirthYears.class);
  private static final int BATCH = 500;
  private static final String NOTE =
      """
      update member m set birth_year = y.year
      from unnest(cast(? as uuid[]), cast(? as smallint[]), cast(? as text[])) as y (id, year, identity)
      where m.id = y.id and m.birth_year is null and m.erased_at is null and m.national_id_index = y.identity
      """;
  private static final UUID FIRST = new UUID(0, 0);

  private final EntityManager entities;
  private final RowFloor floor;
  private final Confidential confidential;
  private final Writes writes;
  private final Jobs jobs;

  NoteBirthYears(
      EntityManager entities, RowFloor floor, Confidential confidential, Writes writes, Jobs jobs) {
    this.entities = entities;
    this.floor = floor;
    this.confidential = confidential;
    this.writes = writes;
    this.jobs = jobs;
  }

  @Scheduled(
      every = "${bangfu.birth-years.every:10m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "birth-years")
  @RunOnVirtualThread
  void runOfItself() {
    try {
      int noted = run();
      if (noted > 0) {
        LOG.infof("%d members had no year of birth", noted);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // who has none is found when it is looked again
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Years of birth were not noted: %s",
          e.getMessage());
    }
  }

  /**
   * @return at how many members it has looked
   */
  public int run() {
    int looked = 0;
    UUID after = FIRST;
    while (after != null && !jobs.areStopping()) {
      UUID from = after;
      List<UUID> batch =
          QuarkusTransaction.requiringNew().call(() -> floor.everywhere(() -> note(from)));
      looked += batch.size();
      after = batch.size() < BATCH ? null : batch.getLast();
    }
    return looked;
  }

  private record Noted(UUID member, short year, String index) {}

  private List<UUID> note(UUID after) {
    List<Member> members =
        entities
            .createQuery(
                """
                from Member m join fetch m.key
                where m.identity.birthYear is null and m.erasedAt is null and m.id > :after order by m.id
                """,
                Member.class)
            .setParameter("after", after)
            .setMaxResults(BATCH)
            .setHint(HibernateHints.HINT_READ_ONLY, true)
            .getResultList();
    List<Noted> years =
        members.stream()
            .flatMap(member ->
                member
                    .bornIn(confidential)
                    .map(year -> new Noted(member.id(), year, member.identity().index()))
                    .stream())
            .toList();
    if (!years.isEmpty()) {
      writes.run(Insert.rows(NOTE, years, Noted::member, Noted::year, Noted::index));
    }
    return members.stream().map(Member::id).toList();
  }
}
