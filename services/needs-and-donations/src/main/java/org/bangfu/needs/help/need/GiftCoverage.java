package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * How much of a need for funds is covered by money that was given for it: as with claims, one
 * statement that holds only if the rule does. In the running scope.
 */
@ApplicationScoped
public class GiftCoverage {
  private final EntityManager entities;
  private final Coverages coverages;
  private final Event<NeedMatched> matched;

  GiftCoverage(EntityManager entities, Coverages coverages, Event<NeedMatched> matched) {
    this.entities = entities;
    this.coverages = coverages;
    this.matched = matched;
  }

  /**
   * Covers what is left of an open need, at most by the amount.
   *
   * @param paid when the money came
   * @return by how much; nothing of a need that is closed or covered, and empty where the need is
   *     none for funds
   */
  public Optional<Money> cover(UUID needId, Money atMost, LocalDate paid) {
    LocalDate day = openDay(needId, paid);
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                update need set
                  covered = covered + least(asked - covered, :amount),
                  state = case when asked - covered <= :amount then 'MATCHED' else 'PARTLY_MATCHED' end,
                  coverage_changed_on = greatest(coverage_changed_on, published_on, :day),
                  matched_on = case when asked - covered <= :amount
                                    then greatest(coverage_changed_on, published_on, :day) end,
                  version = version + 1
                where id = :id and measure = 'FUNDS' and state in ('PUBLISHED', 'PARTLY_MATCHED')
                  and covered < asked
                returning new.covered - old.covered, new.covered = new.asked, need.version, need.division,
                  need.category, need.coverage_changed_on
                """,
                Tuple.class)
            .setParameter("amount", atMost.amount())
            .setParameter("day", day)
            .setParameter("id", needId)
            .getResultList();
    if (rows.isEmpty()) {
      return isForFunds(needId) ? Optional.of(Money.ZERO) : Optional.empty();
    }
    Tuple row = rows.getFirst();
    if (row.get(1, Boolean.class)) {
      matched.fire(
          new NeedMatched(
              needId,
              row.get(2, Long.class),
              new DivisionCode(row.get(3, String.class)),
              NeedCategory.valueOf(row.get(4, String.class)),
              day(row.get(5))));
    }
    return Optional.of(new Money(row.get(0, BigDecimal.class)));
  }

  /** The household has had that much. */
  public Coverage done(UUID needId, Money part, LocalDate day) {
    return coverages.confirm(needId, part.amount(), day);
  }

  /** It has not after all; the need is fulfilled no longer. */
  public int undone(UUID needId, Money part) {
    return entities
        .createNativeQuery(
            """
            update need set
              done = done - :part,
              state = case when state = 'FULFILLED' then 'MATCHED' else state end,
              closed_on = case when state = 'FULFILLED' then null else closed_on end,
              version = version + 1
            where id = :id
            """)
        .setParameter("part", part.amount())
        .setParameter("id", needId)
        .executeUpdate();
  }

  /** That much is not given for it any more; a need that has ended in the meantime stays ended. */
  public UUID free(UUID needId, Money part, LocalDate told) {
    LocalDate day = openDay(needId, told);
    int ended =
        entities
            .createNativeQuery(
                """
                update need set covered = covered - :part, version = version + 1
                where id = :id and state in ('WITHDRAWN', 'EXPIRED')
                """)
            .setParameter("part", part.amount())
            .setParameter("id", needId)
            .executeUpdate();
    if (ended == 0) {
      coverages.free(needId, part.amount(), day);
    }
    return needId;
  }

  /**
   * The day for which the need counts as covered, of which nobody asks when money comes; the need
   * is held.
   */
  private LocalDate openDay(UUID needId, LocalDate paid) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select division, greatest(coverage_changed_on, published_on, :day) from need
                where id = :id for update
                """,
                Tuple.class)
            .setParameter("day", paid)
            .setParameter("id", needId)
            .getResultList();
    return rows.isEmpty()
        ? paid
        : ClosedPeriods.firstOpen(
            new DivisionCode(rows.getFirst().get(0, String.class)), day(rows.getFirst().get(1)));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private boolean isForFunds(UUID needId) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select from need where id = :id and measure = 'FUNDS')",
                Boolean.class)
            .setParameter("id", needId)
            .getSingleResult();
  }
}
