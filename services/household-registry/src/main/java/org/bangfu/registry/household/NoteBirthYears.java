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
import org.bangfu.kit.problem.TransientFailure;
import org.jboss.logging.Logger;

/**
 * Notes the year of birth of members who came before it was kept: it is in their sealed numbers,
 * which no migration can open. Each batch is a transaction of its own; whoever was noted is not
 * found again, by another instance either.
 */
@ApplicationScoped
public class NoteBirthYears {
  private static final Logger LOG = Logger.getLogger(NoteBirthYears.class);
  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final EntityManager entities;
  private final RowFloor floor;
  private final Confidential confidential;
  private final Jobs jobs;

  NoteBirthYears(EntityManager entities, RowFloor floor, Confidential confidential, Jobs jobs) {
    this.entities = entities;
    this.floor = floor;
    this.confidential = confidential;
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
        LOG.infof("Years of birth were noted of %d members", noted);
      }
    } catch (RuntimeException e) {
      // who has none is found when it is looked again
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.DEBUG : Logger.Level.ERROR,
          "Years of birth were not noted: %s",
          e.getMessage());
    }
  }

  /**
   * @return of how many
   */
  public int run() {
    int noted = 0;
    UUID after = FIRST;
    while (after != null && !jobs.areStopping()) {
      UUID from = after;
      List<Member> batch =
          QuarkusTransaction.requiringNew().call(() -> floor.everywhere(() -> note(from)));
      noted += batch.size();
      after = batch.size() < BATCH ? null : batch.getLast().id();
    }
    return noted;
  }

  private List<Member> note(UUID after) {
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
            .getResultList();
    members.forEach(member -> member.noteBirthYear(confidential));
    return members;
  }
}
