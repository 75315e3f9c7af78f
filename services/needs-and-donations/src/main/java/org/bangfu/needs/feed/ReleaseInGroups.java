package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Releases what is published to the open feed, in groups of at least {@value #HOUSEHOLDS}
 * households. Of all instances one does it at a time; what changed since the last run is enough, so
 * that a run costs what has happened and not what there is.
 */
@ApplicationScoped
public class ReleaseInGroups {
  /** The fewest households of which something is told together. */
  public static final int HOUSEHOLDS = 5;

  private static final List<Rung> RUNGS =
      List.of(
          new Rung("township", "category", false),
          new Rung("county", "category", true),
          new Rung("county", "null", true));

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
    floor.everywhere(() -> {
      FeedProgress.Window window = progress.begin();
      if (window != null) {
        takeIn(window);
        takeOut(window);
        RUNGS.forEach(rung -> group(rung, rung.patient() ? patience : Duration.ZERO));
        noteWhatIsOver(window);
        news.run(window, patience);
        progress.end(window);
      }
      return null;
    });
  }

  private void takeIn(FeedProgress.Window window) {
    entities
        .createNativeQuery(
            """
            insert into released_item (item_id, kind, public_id, county, waiting_since)
            select id, 'NEED', public_id, county, now() from need
            where changed_tx >= cast(:from as xid8) and changed_tx < cast(:until as xid8)
              and published_on is not null and state in ('PUBLISHED', 'PARTLY_MATCHED', 'MATCHED')
            on conflict (item_id) do nothing
            """)
        .setParameter("from", window.from())
        .setParameter("until", window.until())
        .executeUpdate();
  }

  /** What is withdrawn leaves; those that are then too few wait for others again. */
  private void takeOut(FeedProgress.Window window) {
    @SuppressWarnings("unchecked")
    List<UUID> groups =
        entities
            .createNativeQuery(
                """
                update released_item r set gone = true from need n
                where n.id = r.item_id and not r.gone
                  and n.changed_tx >= cast(:from as xid8) and n.changed_tx < cast(:until as xid8)
                  and n.state in ('REJECTED', 'WITHDRAWN', 'EXPIRED')
                returning r.group_id
                """,
                UUID.class)
            .setParameter("from", window.from())
            .setParameter("until", window.until())
            .getResultList();
    UUID[] left = groups.stream().filter(java.util.Objects::nonNull).toArray(UUID[]::new);
    if (left.length > 0) {
      entities
          .createNativeQuery(
              """
              update released_item set group_id = null, place = null, category = null, released_on = null,
                waiting_since = now()
              where group_id in (
                select r.group_id from released_item r join need n on n.id = r.item_id
                where r.group_id = any(cast(:groups as uuid[]))
                group by r.group_id having count(distinct n.household_id) filter (where not r.gone) < :enough)
              """)
          .setParameter("groups", left)
          .setParameter("enough", HOUSEHOLDS)
          .executeUpdate();
    }
  }

  private void group(Rung rung, Duration waited) {
    entities
        .createNativeQuery(
            """
            with waiting as (
              select r.item_id, n.%1$s as place, %2$s as category, n.measure, n.household_id
              from released_item r join need n on n.id = r.item_id
              where r.kind = 'NEED' and r.group_id is null and not r.gone
                and r.waiting_since <= now() - cast(:waited as interval)),
            enough as materialized (
              select gen_random_uuid() as group_id, place, category, measure from waiting
              group by place, category, measure having count(distinct household_id) >= :enough)
            update released_item r
            set group_id = e.group_id, place = e.place, category = e.category, released_on = :today, told = true
            from enough e join waiting w
              on w.place = e.place and w.category is not distinct from e.category and w.measure = e.measure
            where r.item_id = w.item_id
            """
                .formatted(
                    rung.place(),
                    rung.category().equals("null") ? "cast(null as text)" : "n." + rung.category()))
        .setParameter("waited", waited.toString())
        .setParameter("enough", HOUSEHOLDS)
        .setParameter("today", BusinessDays.today())
        .executeUpdate();
  }

  /** A group is over when nothing of it can be claimed, and comes back when a claim has lapsed. */
  private void noteWhatIsOver(FeedProgress.Window window) {
    entities
        .createNativeQuery(
            """
            with touched as (
              select distinct r.group_id from need n join released_item r on r.item_id = n.id
              where n.changed_tx >= cast(:from as xid8) and n.changed_tx < cast(:until as xid8)
                and r.group_id is not null),
            now as (
              select r.group_id, bool_and(n.covered = n.asked) as over
              from touched t join released_item r on r.group_id = t.group_id join need n on n.id = r.item_id
              where not r.gone group by r.group_id)
            update released_item r set over = now.over from now
            where r.group_id = now.group_id and r.over <> now.over
            """)
        .setParameter("from", window.from())
        .setParameter("until", window.until())
        .executeUpdate();
  }
}
