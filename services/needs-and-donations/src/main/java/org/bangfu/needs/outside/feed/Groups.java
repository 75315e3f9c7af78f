package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.bangfu.kit.value.time.BusinessDays;

/** The groups of at least {@value ReleaseInGroups#HOUSEHOLDS} households that are told together. */
@ApplicationScoped
class Groups {
  private final EntityManager entities;

  Groups(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Those who were never told of must be enough among themselves, or none: else the difference to
   * what was told of the others before were theirs alone.
   *
   * @param counties where something has changed; elsewhere what waits, waits for what it waited for
   */
  void form(Releasable kind, Rung rung, Duration waited, String[] counties) {
    entities
        .createNativeQuery(
            kind.sql(
                """
                with waiting as (
                  select r.item_id, n.%1$s as place, %2$s as category, {measure} as measure, {subject} as subject, r.told
                  from released_item r join {table} n on n.id = r.item_id
                  where r.kind = {kind} and r.county = any(cast(:counties as text[])) and r.group_id is null
                    and not r.gone and not ({ended}) and r.waiting_since <= now() - cast(:waited as interval)),
                enough as materialized (
                  select gen_random_uuid() as group_id, place, category, array_agg(item_id) as items from waiting
                  group by place, category, measure
                  having count(distinct subject) >= :enough
                    and (bool_and(told) or count(distinct subject) filter (where not told) >= :enough))
                update released_item r
                set group_id = e.group_id, place = e.place, category = e.category, released_on = :today, told = true
                from enough e cross join unnest(e.items) item
                where r.item_id = item
                """
                    .formatted(
                        rung.place(), rung.byCategory() ? "{category}" : "cast(null as text)")))
        .setParameter("counties", counties)
        .setParameter("waited", waited.toString())
        .setParameter("enough", ReleaseInGroups.HOUSEHOLDS)
        .setParameter("today", BusinessDays.today())
        .executeUpdate();
  }

  /** Those of groups of which too few are left wait for others again. */
  void dissolve(Releasable kind, UUID[] groups) {
    if (groups.length == 0) {
      return;
    }
    entities
        .createNativeQuery(
            kind.sql(
                """
                update released_item
                set group_id = null, place = null, category = null, released_on = null, over = false,
                  waiting_since = now()
                where group_id in (
                  select r.group_id from released_item r join {table} n on n.id = r.item_id
                  where r.group_id = any(cast(:groups as uuid[]))
                  group by r.group_id having count(distinct {subject}) filter (where not r.gone) < :enough)
                """))
        .setParameter("groups", groups)
        .setParameter("enough", ReleaseInGroups.HOUSEHOLDS)
        .executeUpdate();
  }

  /** A group is over when nothing of it can be claimed, and comes back when a claim has lapsed. */
  void noteWhatIsOver(Releasable kind, ReleaseWindow window) {
    entities
        .createNativeQuery(
            kind.sql(
                """
                with touched as (
                  select r.group_id from (select n.id from {table} n where {changed} offset 0) n
                  join released_item r on r.item_id = n.id where r.group_id is not null
                  union
                  select r.group_id from feed_change c join released_item r on r.item_id = c.item_id
                  where c.tx = pg_current_xact_id() and c.at >= changes_stand_from(pg_current_xact_id())
                    and c.told and c.kind = {kind} and r.group_id is not null),
                now as (
                  select r.group_id, bool_and(not ({free})) as over
                  from touched t join released_item r on r.group_id = t.group_id join {table} n on n.id = r.item_id
                  where not r.gone group by r.group_id)
                update released_item r set over = now.over from now
                where r.group_id = now.group_id and r.over <> now.over
                """))
        .setParameter("changed", window.changed(kind.kind()))
        .executeUpdate();
  }
}
