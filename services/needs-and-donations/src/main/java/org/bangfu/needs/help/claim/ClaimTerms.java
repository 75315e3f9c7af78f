package org.bangfu.needs.help.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.problem.NeedsProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How long a helper may hold what it has claimed of needs, and how much at once. The office brings
 * in history, which has neither term nor limit.
 */
@ApplicationScoped
class ClaimTerms {
  private final EntityManager entities;
  private final RowFloor floor;
  private final int days;
  private final int atOnce;

  ClaimTerms(
      EntityManager entities,
      RowFloor floor,
      @ConfigProperty(name = "bangfu.claim.days") int days,
      @ConfigProperty(name = "bangfu.claim.open-claims") int atOnce) {
    this.entities = entities;
    this.floor = floor;
    this.days = days;
    this.atOnce = atOnce;
  }

  /** How many claims a helper may hold that are not delivered. */
  int atOnce() {
    return atOnce;
  }

  /** The last day of a claim that is heard of now; null for what the office enters afterwards. */
  @Nullable LocalDate dueOn(Acting acting, NewClaim facts) {
    LocalDate today = BusinessDays.today();
    return acting.isStaff() && facts.claimedOn().isBefore(today) ? null : today.plusDays(days);
  }

  /**
   * Counts what helpers hold, in one query; nothing for staff.
   *
   * @param helpers that are locked, so that nobody else claims for them meanwhile
   */
  Open open(Acting acting, Collection<? extends @Nullable UUID> helpers) {
    return new Open(acting.isStaff() ? null : counted(helpers));
  }

  private Map<UUID, Integer> counted(Collection<? extends @Nullable UUID> helpers) {
    UUID[] ids = helpers.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    Map<UUID, Integer> counted = new HashMap<>();
    // wherever and through whichever website they claimed
    rows(ids)
        .forEach(row -> counted.put(row.get(0, UUID.class), row.get(1, Long.class).intValue()));
    return counted;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(UUID[] ids) {
    return floor.everywhere(() ->
        entities
            .createNativeQuery(
                """
                select helper_id, count(*) from claim
                where helper_id = any(cast(:ids as uuid[])) and state = 'CLAIMED' and due_on is not null
                group by helper_id
                """,
                Tuple.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  /** What helpers hold in the running transaction. */
  final class Open {
    private final @Nullable Map<UUID, Integer> counts;

    private Open(@Nullable Map<UUID, Integer> counts) {
      this.counts = counts;
    }

    /** A problem for a helper that holds as much as it may. */
    void require(UUID helper) {
      if (counts != null && counts.getOrDefault(helper, 0) >= atOnce) {
        throw Problems.builder(
                NeedsProblem.CLAIM_LIMIT,
                "The helper holds %d claims that are not delivered.".formatted(atOnce))
            .with("limit", atOnce)
            .build();
      }
    }

    /** Counts a claim that was made. */
    void add(Claim claim) {
      if (counts != null && claim.state() == ClaimState.CLAIMED) {
        counts.merge(claim.helperId(), 1, Integer::sum);
      }
    }
  }
}
