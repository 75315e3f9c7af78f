package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Releases what is published to the open feed, in groups of at least {@value #HOUSEHOLDS}
 * households. Of all instances one does it at a time; what changed since the last run is enough, so
 * that a run costs what has happened and not what there is, and next to nothing where nothing has.
 */
@ApplicationScoped
public class ReleaseInGroups {
  /** The fewest households, or makers of wishes, of which something is told together. */
  public static final int HOUSEHOLDS = 5;

  private static final List<Releasable> KINDS = List.of(Releasable.NEEDS, Releasable.WISHES);
  private static final List<Rung> RUNGS =
      List.of(
          new Rung("township", true, false),
          new Rung("county", true, true),
          new Rung("county", false, true));

  private final EntityManager entities;
  private final RowFloor floor;
  private final FeedProgress progress;
  private final ReleaseHelpNews news;
  private final Duration patience;

  ReleaseInGroups(
      EntityManager entities,
      RowFloor floor,
      FeedProgress progress,
      ReleaseHelpNews news,
      @ConfigProperty(name = "bangfu.feed.patience") Duration patience) {
    this.entities = entities;
    this.floor = floor;
    this.progress = progress;
    this.news = news;
    this.patience = patience;
  }

  /** Takes up what has changed; nothing if another instance is at it. */
  @Transactional
  public void run() {
    run(patience);
  }

  /**
   * @param patience how long something waits for its like before less is told of it
   */
  @Transactional
  public void run(Duration patience) {
    floor.widen();
    FeedProgress.Window window = progress.begin(patience);
    if (window == null || window.isIdle()) {
      return;
    }
    KINDS.forEach(kind -> {
      takeIn(kind, window);
      takeOut(kind, window);
      RUNGS.forEach(rung -> group(kind, rung, rung.patient() ? patience : Duration.ZERO));
      noteWhatIsOver(kind, window);
      noteWhatChanged(kind, window);
    });
    news.run(window, patience);
    progress.end(window, patience);
  }

  /** What has come in, and what comes back with a household whose file is opened again. */
  private void takeIn(Releasable kind, FeedProgress.Window window) {
    query(
            kind,
            window,
            """
            insert into released_item (item_id, kind, public_id, item_version, county, waiting_since)
            select id, {kind}, public_id, version, county, now() from {table} n where {changed} and {open}
            on conflict (item_id) do update
              set gone = false, group_id = null, place = null, category = null, released_on = null, over = false,
                waiting_since = now()
              where released_item.gone
            """)
        .executeUpdate();
  }

  /**
   * What is withdrawn leaves, by now even what is younger than the window, so that it is never
   * grouped; those that are then too few wait for others again.
   */
  private void takeOut(Releasable kind, FeedProgress.Window window) {
    @SuppressWarnings("unchecked")
    List<UUID> groups =
        entities
            .createNativeQuery(
                kind.sql(
                    """
                    update released_item r set gone = true from {table} n
                    where n.id = r.item_id and not r.gone and {changed} and {ended}
                    returning r.group_id
                    """))
            .setParameter("changed", window.changedByNow(kind.kind().name()))
            .getResultList();
    UUID[] left = groups.stream().filter(Objects::nonNull).toArray(UUID[]::new);
    if (left.length > 0) {
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
                    group by r.group_id having count(distinct n.{subject}) filter (where not r.gone) < :enough)
                  """))
          .setParameter("groups", left)
          .setParameter("enough", HOUSEHOLDS)
          .executeUpdate();
    }
  }

  /**
   * Those who were never told of must be enough among themselves, or none: else the difference to
   * what was told of the others before were theirs alone.
   */
  private void group(Releasable kind, Rung rung, Duration waited) {
    entities
        .createNativeQuery(
            kind.sql(
                """
                with waiting as (
                  select r.item_id, n.%1$s as place, %2$s as category, {measure} as measure, n.{subject} as subject,
                    r.told
                  from released_item r join {table} n on n.id = r.item_id
                  where r.kind = {kind} and r.group_id is null and not r.gone and not ({ended})
                    and r.waiting_since <= now() - cast(:waited as interval)),
                enough as materialized (
                  select gen_random_uuid() as group_id, place, category, measure from waiting
                  group by place, category, measure
                  having count(distinct subject) >= :enough
                    and (bool_and(told) or count(distinct subject) filter (where not told) >= :enough))
                update released_item r
                set group_id = e.group_id, place = e.place, category = e.category, released_on = :today, told = true
                from enough e join waiting w
                  on w.place = e.place and w.category is not distinct from e.category and w.measure = e.measure
                where r.item_id = w.item_id
                """
                    .formatted(
                        rung.place(),
                        rung.byCategory() ? "n." + kind.category() : "cast(null as text)")))
        .setParameter("waited", waited.toString())
        .setParameter("enough", HOUSEHOLDS)
        .setParameter("today", BusinessDays.today())
        .executeUpdate();
  }

  /** A group is over when nothing of it can be claimed, and comes back when a claim has lapsed. */
  private void noteWhatIsOver(Releasable kind, FeedProgress.Window window) {
    query(
            kind,
            window,
            """
            with touched as (
              select r.group_id from {table} n join released_item r on r.item_id = n.id
              where {changed} and r.group_id is not null
              union
              select r.group_id from feed_change c join released_item r on r.item_id = c.item_id
              where c.tx = pg_current_xact_id() and c.at >= changes_stand_from(pg_current_xact_id()) and c.told and c.kind = {kind}
                and r.group_id is not null),
            now as (
              select r.group_id, bool_and({taken}) as over
              from touched t join released_item r on r.group_id = t.group_id join {table} n on n.id = r.item_id
              where not r.gone group by r.group_id)
            update released_item r set over = now.over from now
            where r.group_id = now.group_id and r.over <> now.over
            """)
        .executeUpdate();
  }

  private void noteWhatChanged(Releasable kind, FeedProgress.Window window) {
    query(
            kind,
            window,
            """
            update released_item r set item_version = n.version from {table} n
            where n.id = r.item_id and {changed} and r.item_version <> n.version
            """)
        .executeUpdate();
  }

  private Query query(Releasable kind, FeedProgress.Window window, String template) {
    return entities
        .createNativeQuery(kind.sql(template))
        .setParameter("changed", window.changed(kind.kind().name()));
  }
}
