package org.bangfu.registry.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The lines of the ledger; written once and never changed. */
@ApplicationScoped
public class Benefits {
  private final Session session;

  Benefits(Session session) {
    this.session = session;
  }

  /**
   * Writes lines in the running transaction, in one statement; what is there already stays. A line
   * is where its household is, which does not move meanwhile, and not where it was when somebody
   * told of it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<Benefit> lines) {
    if (lines.isEmpty()) {
      return;
    }
    session
        .createNativeMutationQuery(
            """
            insert into benefit (id, household_id, division, event_id, act_id, source, measure,
              amount, quantity, unit, occurred_on, heard_at)
            select b.id, b.household, coalesce(h.division, b.division), b.event, b.act, b.source, b.measure, b.amount,
              b.quantity, b.unit, b.day, b.heard
            from unnest(cast(:ids as uuid[]), cast(:households as uuid[]),
              cast(:divisions as text[]), cast(:events as uuid[]), cast(:acts as uuid[]), cast(:sources as text[]),
              cast(:measures as text[]), cast(:amounts as numeric[]), cast(:quantities as bigint[]),
              cast(:units as text[]), cast(:days as date[]), cast(:heard as timestamptz[]))
              as b (id, household, division, event, act, source, measure, amount, quantity, unit, day, heard)
            left join (
              select k.id, k.division from public.household k
              where k.id = any(cast(:households as uuid[])) order by k.id for share) h on h.id = b.household
            on conflict do nothing
            """)
        .setParameter("ids", column(lines, Benefit::id, UUID[]::new))
        .setParameter("households", column(lines, Benefit::householdId, UUID[]::new))
        .setParameter("divisions", column(lines, b -> b.division().value(), String[]::new))
        .setParameter("events", column(lines, Benefit::eventId, UUID[]::new))
        .setParameter("acts", column(lines, Benefit::actId, UUID[]::new))
        .setParameter("sources", column(lines, b -> b.source().name(), String[]::new))
        .setParameter("measures", column(lines, b -> b.measure().name(), String[]::new))
        .setParameter(
            "amounts",
            column(lines, b -> b.amount() == null ? null : b.amount().amount(), BigDecimal[]::new))
        .setParameter("quantities", column(lines, Benefit::quantity, Long[]::new))
        .setParameter("units", column(lines, Benefit::unit, String[]::new))
        .setParameter("days", column(lines, b -> b.occurredOn().toString(), String[]::new))
        .setParameter("heard", column(lines, b -> b.heardAt().toString(), String[]::new))
        .executeUpdate();
  }

  private static <T extends @Nullable Object> T[] column(
      List<Benefit> lines, Function<Benefit, T> value, IntFunction<T[]> array) {
    return lines.stream().map(value).toArray(array);
  }

  /** All lines of a household that stand, in the order of their days. */
  public List<Benefit> of(UUID householdId, DivisionScope scope) {
    return of(householdId, scope, BenefitCursor.BEGINNING, Integer.MAX_VALUE);
  }

  /** The lines of a household that stand, in the order of their days. */
  public List<Benefit> of(UUID householdId, DivisionScope scope, BenefitCursor after, int rows) {
    return scope
        .condition("division")
        .or(scope.ownCondition("household_id"))
        .query(session, LIST, Object[].class)
        .setParameter("household", householdId)
        .setParameter("afterDay", after.day())
        .setParameter("afterId", after.id())
        .setMaxResults(rows)
        .getResultList()
        .stream()
        .map(Benefits::benefit)
        .toList();
  }

  /**
   * An act may be told by a gift that was used, by the claim of a need and by an aid record. One of
   * them stands for each measure: the books before the household's word, and that before staff's;
   * if what stood was taken back, the next.
   */
  private static final String LIST =
      """
      with line as (
        select *, case when source in ('DONATION', 'DONATION_USE_REVERSED', 'CAMPAIGN', 'CAMPAIGN_REVERSED') then 1
                       when source = 'CLAIM' then 2 else 3 end as teller
        from benefit where household_id = :household and {reached}),
      told as (
        select act_id, measure, teller, sum(coalesce(amount, quantity)) as net
        from line where act_id is not null group by act_id, measure, teller),
      standing as (
        select act_id, measure, coalesce(min(teller) filter (where net <> 0), min(teller)) as teller
        from told group by act_id, measure)
      select l.id, household_id, division, event_id, l.act_id, source, l.measure, amount, quantity, unit,
        occurred_on, heard_at
      from line l left join standing s on s.act_id = l.act_id and s.measure = l.measure
      where (l.act_id is null or l.teller = s.teller)
        and (occurred_on, l.id) > (cast(:afterDay as date), cast(:afterId as uuid))
      order by occurred_on, l.id
      """;

  private static Benefit benefit(Object[] row) {
    BigDecimal amount = (BigDecimal) row[7];
    return new Benefit(
        (UUID) row[0],
        (UUID) row[1],
        new DivisionCode((String) row[2]),
        (UUID) row[3],
        (UUID) row[4],
        BenefitSource.valueOf((String) row[5]),
        Measure.valueOf((String) row[6]),
        amount == null ? null : new Money(amount),
        (Long) row[8],
        (String) row[9],
        row[10] instanceof LocalDate day ? day : ((Date) row[10]).toLocalDate(),
        (Instant) row[11]);
  }
}
