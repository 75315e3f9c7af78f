package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What comes into the feed, and leaves it, with what has changed. */
@ApplicationScoped
class Entries {
  private final EntityManager entities;

  Entries(EntityManager entities) {
    this.entities = entities;
  }

  /** What has come in, and what comes back with a household whose file is opened again. */
  void takeIn(Releasable kind, ReleaseWindow window) {
    query(
            kind,
            """
            insert into released_item (item_id, kind, public_id, item_version, county, waiting_since)
            select id, {kind}, public_id, version, county, now() from {table} n where {changed} and {open}
            on conflict (item_id) do update
              set gone = false, group_id = null, place = null, category = null, released_on = null, over = false,
                waiting_since = now()
              where released_item.gone
            """,
            window.changed(kind.kind()))
        .executeUpdate();
  }

  /**
   * What is withdrawn leaves, by now even what is younger than the window, so that it is never
   * grouped.
   *
   * @return the groups that have lost one
   */
  UUID[] takeOut(Releasable kind, ReleaseWindow window) {
    @SuppressWarnings("unchecked")
    List<UUID> groups =
        query(
                kind,
                """
                update released_item r set gone = true
                from (select n.id from {table} n where {changed} and {ended} offset 0) n
                where n.id = r.item_id and not r.gone
                returning r.group_id
                """,
                window.changedByNow(kind.kind()))
            .getResultList();
    return groups.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
  }

  void noteWhatChanged(Releasable kind, ReleaseWindow window) {
    query(
            kind,
            """
            update released_item r set item_version = n.version
            from (select n.id, n.version from {table} n where {changed} offset 0) n
            where n.id = r.item_id and r.item_version <> n.version
            """,
            window.changed(kind.kind()))
        .executeUpdate();
  }

  private Query query(Releasable kind, String template, UUID[] changed) {
    return entities.createNativeQuery(kind.sql(template)).setParameter("changed", changed);
  }
}
