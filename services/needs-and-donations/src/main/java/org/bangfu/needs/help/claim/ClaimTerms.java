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
    return acting.isStaff() ? new Open(Map.of(), null) : counted(helpers);
  }

  private Open counted(Collection<? extends @Nullable UUID> helpers) {
    UUID[] ids = helpers.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    Map<UUID, Integer> counted = new HashMap<>();
    Map<UUID, UUID> people = new HashMap<>();
    // wherever, through whichever website and by whichever of their ids they claimed
    rows(ids)
        .forEach(row -> {
          UUID person = row.get(1, UUID.class);
          people.put(row.get(0, UUID.class), person);
          counted.put(person, row.get(2, Long.class).intValue());
        });
    return new Open(people, counted);
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(UUID[] ids) {
    return floor.everywhere(() ->
        entities
            .createNativeQuery(
                """
                with person as (
                  select h.id, case when h.merged_into is null and not exists (select from helper g where g.merged_into = h.id)
                    then array[h.id] else helpers_of(h.id) end as ids
                  from helper h where h.id = any(cast(:ids as uuid[])))
                select p.id, p.ids[1], (select count(*) from claim c
                  where c.helper_id = any(p.ids) and c.state = 'CLAIMED' and c.due_on is not null)
                from person p
                """,
                Tuple.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  /** What helpers hold in the running transaction; each person once, however many ids it has. */
  final class Open {
    private final Map<UUID, UUID> people;
    private final @Nullable Map<UUID, Integer> counts;

    private Open(Map<UUID, UUID> people, @Nullable Map<UUID, Integer> counts) {
      this.people = people;
      this.counts = counts;
    }

    private UUID person(UUID helper) {
      return people.getOrDefault(helper, helper);
    }

    /** A problem for a helper that holds as much as it may. */
    void require(UUID helper) {
      if (counts != null && counts.getOrDefault(person(helper), 0) >= atOnce) {
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
        counts.merge(person(claim.helperId()), 1, Integer::sum);
      }
    }
  }
}
