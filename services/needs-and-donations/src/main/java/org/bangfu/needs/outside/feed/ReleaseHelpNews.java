package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;

/**
 * Sums what was claimed and what was delivered by day, township and measure, and tells of it where
 * it was for at least {@value ReleaseInGroups#HOUSEHOLDS} households; of what has waited in vain it
 * tells by county, or by month. Each act is in one sum, so that sums may be added and subtracted.
 */
@ApplicationScoped
class ReleaseHelpNews {
  /** As of a claim: its day, and where news of it begin and end. */
  private record Cell(String place, String period, boolean patient) {
    String beginning() {
      return period.equals("DAY")
          ? "w.occurred_on"
          : "cast(date_trunc('month', w.occurred_on) as date)";
    }
  }

  private static final List<Cell> CELLS =
      List.of(
          new Cell("left(w.division, 9)", "DAY", false),
          new Cell("w.county", "DAY", true),
          new Cell("w.county", "MONTH", true));

  private final EntityManager entities;

  ReleaseHelpNews(EntityManager entities) {
    this.entities = entities;
  }

  /** In the job's transaction. */
  void run(ReleaseWindow window, Duration patience) {
    takeIn(window);
    String[] counties = window.counties();
    CELLS.forEach(cell -> sum(cell, cell.patient() ? patience : Duration.ZERO, counties));
  }

  private void takeIn(ReleaseWindow window) {
    entities
        .createNativeQuery(
            """
            insert into help_act (claim_id, what, county, waiting_since)
            select c.id, what, left(c.division, 6), now()
            from claim c cross join unnest(array['CLAIMED', 'DELIVERED']) what
            where c.id = any(cast(:changed as uuid[])) and c.state in ('CLAIMED', 'DELIVERED', 'CONFIRMED')
              and (what = 'CLAIMED' or c.delivered_on is not null)
            on conflict (claim_id, what) do nothing
            """)
        .setParameter("changed", window.changed("CLAIM"))
        .executeUpdate();
  }

  private void sum(Cell cell, Duration waited, String[] counties) {
    entities
        .createNativeQuery(
            """
            with waiting as (
              select a.claim_id, a.what, a.county, c.division, c.measure, c.taken, c.household_id,
                case a.what when 'CLAIMED' then c.claimed_on else c.delivered_on end as occurred_on
              from help_act a join claim c on c.id = a.claim_id
              where a.news_id is null and a.county = any(cast(:counties as text[]))
                and a.waiting_since <= now() - cast(:waited as interval)),
            placed as (select w.*, %1$s as place, %2$s as begins_on from waiting w),
            enough as materialized (
              select gen_random_uuid() as id, what, begins_on, county, place, measure, count(*) as acts,
                sum(taken) as extent, array_agg(claim_id) as claims
              from placed group by what, begins_on, county, place, measure
              having count(distinct household_id) >= :enough),
            news as (
              insert into help_news (id, what, period, begins_on, county, place, measure, acts, extent)
              select id, what, :period, begins_on, county, place, measure, acts, extent from enough)
            update help_act a set news_id = e.id
            from enough e cross join unnest(e.claims) claim
            where a.claim_id = claim and a.what = e.what
            """
                .formatted(cell.place(), cell.beginning()))
        .setParameter("counties", counties)
        .setParameter("waited", waited.toString())
        .setParameter("period", cell.period())
        .setParameter("enough", ReleaseInGroups.HOUSEHOLDS)
        .executeUpdate();
  }
}
