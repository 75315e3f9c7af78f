package org.bangfu.needs.money.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.value.time.BusinessDays;
import org.jboss.logging.Logger;

/**
 * Gives back what was given to campaigns whose deadline has passed without their target. A campaign
 * that was entered when its deadline lay behind it is history and is left to the office, and so is
 * what a provider has refused to give back.
 */
@ApplicationScoped
public class RefundMissedCampaigns {
  private static final Logger LOG = Logger.getLogger(RefundMissedCampaigns.class);

  private final EntityManager entities;
  private final RefundCampaign refunds;
  private final RowFloor floor;

  RefundMissedCampaigns(EntityManager entities, RefundCampaign refunds, RowFloor floor) {
    this.entities = entities;
    this.refunds = refunds;
    this.floor = floor;
  }

  @Scheduled(
      every = "${bangfu.campaign.refund.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "campaign-refund")
  @RunOnVirtualThread
  void refundOfItself() {
    try {
      int refunded = refundAll();
      if (refunded > 0) {
        LOG.infof("%d campaigns missed their target and were refunded", refunded);
      }
    } catch (RuntimeException e) {
      Jobs.failed();
      // what has gone back stays so, and the next run goes on
      LOG.logf(
          TransientFailure.isTransient(e) ? Logger.Level.WARN : Logger.Level.ERROR,
          e,
          "Campaigns that missed their target are not all refunded");
    }
  }

  /**
   * Refunds each in a transaction of its own.
   *
   * @return how many
   */
  public int refundAll() {
    int refunded = 0;
    while (QuarkusTransaction.requiringNew().call(this::refundNext)) {
      refunded++;
    }
    return refunded;
  }

  private boolean refundNext() {
    floor.widen();
    LocalDate today = BusinessDays.today();
    @SuppressWarnings("unchecked")
    List<Campaign> missed =
        entities
            .createNativeQuery(
                """
                select * from campaign c
                where funded_on is null and deadline_on < :today and raised > refunded
                  and deadline_on >= (recorded_at at time zone 'Asia/Shanghai')::date
                  and exists (select from contribution where campaign_id = c.id and state = 'RECEIVED'
                    and refunded_on is null and refund_id is null)
                order by deadline_on, id limit 1 for no key update skip locked
                """,
                Campaign.class)
            .setParameter("today", today)
            .getResultList();
    missed.forEach(campaign -> refunds.refund(campaign, today, "job:campaign-refund"));
    return !missed.isEmpty();
  }
}
