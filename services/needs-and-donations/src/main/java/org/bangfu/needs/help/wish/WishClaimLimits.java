package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.problem.NeedsProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a helper from taking one wish after another, whoever claims for it: few at once, few a day,
 * none for some days after a cancellation, and never again what it has cancelled.
 */
@ApplicationScoped
class WishClaimLimits {
  private final EntityManager entities;
  private final RowFloor floor;
  private final int atOnce;
  private final int aDay;
  private final int coolDownDays;

  WishClaimLimits(
      EntityManager entities,
      RowFloor floor,
      @ConfigProperty(name = "bangfu.wish.open-claims") int atOnce,
      @ConfigProperty(name = "bangfu.wish.claims-a-day") int aDay,
      @ConfigProperty(name = "bangfu.wish.cool-down-days") int coolDownDays) {
    this.entities = entities;
    this.floor = floor;
    this.atOnce = atOnce;
    this.aDay = aDay;
    this.coolDownDays = coolDownDays;
  }

  /**
   * Refuses another claim of a helper that is locked. Days are counted from when we heard of
   * things, whatever days were told.
   *
   * @param wishId the wish's id, or its public id
   */
  void require(UUID helperId, UUID wishId) {
    Tuple counts = counted(helperId, wishId);
    if (Boolean.TRUE.equals(counts.get(3, Boolean.class))) {
      throw Problems.problem(
          NeedsProblem.CLAIM_COOL_DOWN,
          "The helper has cancelled its claim of this wish, and does not claim it again.");
    }
    refuseWhileCoolingDown(counts.get(2, Instant.class));
    refuseAt(atOnce, counts.get(0, Long.class), "The helper holds %d wishes already.");
    refuseAt(aDay, counts.get(1, Long.class), "The helper has claimed %d wishes today.");
  }

  private Tuple counted(UUID helperId, UUID wishId) {
    // wherever and through whichever website it claimed
    return floor.everywhere(() ->
        (Tuple)
            entities
                .createNativeQuery(
                    """
                    select count(*) filter (where c.state = 'CLAIMED'),
                      count(*) filter (where c.recorded_at >= :today),
                      max(c.ended_at) filter (where c.state = 'CANCELLED'),
                      bool_or(c.state = 'CANCELLED' and :wish in (w.id, w.public_id))
                    from wish_claim c join wish w on w.id = c.wish_id where c.helper_id = any(helpers_of(:helper))
                    """,
                    Tuple.class)
                .setParameter(
                    "today", BusinessDays.today().atStartOfDay(BusinessDays.ZONE).toInstant())
                .setParameter("wish", wishId)
                .setParameter("helper", helperId)
                .getSingleResult());
  }

  private void refuseWhileCoolingDown(@Nullable Instant cancelledAt) {
    if (cancelledAt == null) {
      return;
    }
    LocalDate until = BusinessDays.of(cancelledAt).plusDays(coolDownDays);
    if (until.isAfter(BusinessDays.today())) {
      throw Problems.builder(
              NeedsProblem.CLAIM_COOL_DOWN,
              "The helper has cancelled a claim, and claims again from " + until + " on.")
          .with("until", until)
          .build();
    }
  }

  private static void refuseAt(int limit, long count, String sentence) {
    if (count >= limit) {
      throw Problems.builder(NeedsProblem.CLAIM_LIMIT, sentence.formatted(count))
          .with("limit", limit)
          .build();
    }
  }
}
