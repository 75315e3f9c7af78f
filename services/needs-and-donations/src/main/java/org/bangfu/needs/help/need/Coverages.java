package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * How much of a need its claims cover. Each change is one statement that holds only if the rule
 * does, however many come at once; its row gives the version that the events carry.
 *
 * <p>A change counts for its own day, but never for one before the last change: otherwise a need
 * whose claims arrive out of order would count as matched twice, or less than never, on the days
 * between.
 */
@ApplicationScoped
public class Coverages {
  private static final String RETURNING =
      " returning need.version, need.household_id, need.division, need.category, need.measure,"
          + " need.unit, need.asked - need.covered as open_part, need.coverage_changed_on, ";

  private final EntityManager entities;
  private final Needs needs;
  private final Event<NeedMatched> matched;
  private final Event<NeedUnmatched> unmatched;

  Coverages(
      EntityManager entities,
      Needs needs,
      Event<NeedMatched> matched,
      Event<NeedUnmatched> unmatched) {
    this.entities = entities;
    this.needs = needs;
    this.matched = matched;
    this.unmatched = unmatched;
  }

  /**
   * Takes a part of an open need for a claim.
   *
   * @param share what is wanted; null for all that is left
   * @throws RuntimeException a problem with the reason where it cannot be had
   */
  public Coverage take(DivisionScope scope, UUID needId, @Nullable Share share, LocalDate day) {
    String wanted = share == null ? "asked - covered" : "cast(:wanted as numeric)";
    var query =
        Needs.REACH
            .condition(scope)
            .query(
                entities,
                """
                update need set
                  covered = covered + %1$s,
                  state = case when covered + %1$s = asked then 'MATCHED' else 'PARTLY_MATCHED' end,
                  coverage_changed_on = greatest(coverage_changed_on, :day),
                  matched_on = case when covered + %1$s = asked then greatest(coverage_changed_on, :day) end,
                  version = version + 1
                where id = :id and state in ('PUBLISHED', 'PARTLY_MATCHED') and not paused
                  and covered + %1$s <= asked and published_on <= :day
                  and (measure = 'FUNDS') = any(cast(:kinds as boolean[])) and {reached}
                """
                        .formatted(wanted)
                    + RETURNING
                    + "new.covered - old.covered as moved",
                Tuple.class)
            .setParameter("id", needId)
            .setParameter("day", day)
            .setParameter("kinds", Share.kinds(share));
    if (share != null) {
      query.setParameter("wanted", share.value());
    }
    Coverage coverage = changed(needId, query.getResultList());
    if (coverage == null) {
      throw refusal(needs.require(scope, needId), share, day);
    }
    if (coverage.isWhole()) {
      matched.fire(coverage.matched());
    }
    return coverage;
  }

  /** Gives back what a claim had taken. */
  public void free(UUID needId, BigDecimal taken, LocalDate day) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                update need set
                  covered = covered - :taken,
                  state = case when covered = :taken then 'PUBLISHED' else 'PARTLY_MATCHED' end,
                  coverage_changed_on = greatest(coverage_changed_on, :day),
                  matched_on = null,
                  version = version + 1
                where id = :id and state in ('PARTLY_MATCHED', 'MATCHED')
                """
                    + RETURNING
                    + "old.covered - new.covered as moved",
                Tuple.class)
            .setParameter("id", needId)
            .setParameter("taken", taken)
            .setParameter("day", day)
            .getResultList();
    Coverage coverage = one(needId, rows);
    // what is left now is what was freed: before that, nothing was
    if (coverage.left().compareTo(coverage.moved().value()) == 0) {
      unmatched.fire(coverage.unmatched());
    }
  }

  /** Counts what a confirmed claim had taken as done; the need is fulfilled when all of it is. */
  public Coverage confirm(UUID needId, BigDecimal taken, LocalDate day) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                update need set
                  done = done + :taken,
                  state = case when done + :taken = asked then 'FULFILLED' else state end,
                  closed_on = case when done + :taken = asked then greatest(coverage_changed_on, :day) end,
                  version = version + 1
                where id = :id
                """
                    + RETURNING
                    + "new.done - old.done as moved",
                Tuple.class)
            .setParameter("id", needId)
            .setParameter("taken", taken)
            .setParameter("day", day)
            .getResultList();
    return one(needId, rows);
  }

  private static RuntimeException refusal(Need need, @Nullable Share share, LocalDate day) {
    RuntimeException reason =
        ClaimRefusal.of(
            need.id(), need.state(), need.isPaused(), need.left(), need.publishedOn(), share, day);
    return reason == null
        ? Problems.tryAgain(
            CommonProblem.CONFLICT, "The need has just changed. Send the request again.", 1)
        : reason;
  }

  private static Coverage one(UUID needId, List<Tuple> rows) {
    Coverage coverage = changed(needId, rows);
    if (coverage == null) {
      throw new IllegalStateException("need " + needId + " does not hold what its claim has taken");
    }
    return coverage;
  }

  private static @Nullable Coverage changed(UUID needId, List<?> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    Tuple row = (Tuple) rows.getFirst();
    Object day = row.get(7);
    return new Coverage(
        needId,
        row.get(0, Long.class),
        row.get(1, UUID.class),
        new DivisionCode(row.get(2, String.class)),
        NeedCategory.valueOf(row.get(3, String.class)),
        row.get(5, String.class),
        new Extent(Measure.valueOf(row.get(4, String.class)), row.get(8, BigDecimal.class)),
        row.get(6, BigDecimal.class),
        day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
  }
}
