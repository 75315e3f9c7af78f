package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** A moderator says in which words the open feed tells of a need; with them come item and unit. */
@ApplicationScoped
public class LetTextThrough {
  private static final Reach STATIONS = Reach.into(Needs.TABLE);

  private final EntityManager entities;
  private final Needs needs;

  LetTextThrough(EntityManager entities, Needs needs) {
    this.entities = entities;
    this.needs = needs;
  }

  /**
   * @param text null takes back what was let through before
   * @param ifMatch the header If-Match as it came
   */
  @Transactional
  public Need set(Acting acting, UUID id, @Nullable String text, @Nullable String ifMatch) {
    Need before = needs.require(STATIONS, acting.scope(), id);
    EntityTags.requireMatch(ifMatch, before.version());
    entities.detach(before);
    List<Need> rows =
        STATIONS
            .condition(acting.scope())
            .query(
                entities,
                "update need set public_text = :text, public_text_by = case when cast(:text as text) is not null then :actor end, public_text_on = case when cast(:text as text) is not null then cast(:day as date) end, version = version + 1 where id = :id and version = :version and {reached} returning *",
                Need.class)
            .setParameter("text", text)
            .setParameter("actor", acting.actor())
            .setParameter("day", BusinessDays.today())
            .setParameter("id", id)
            .setParameter("version", before.version())
            .getResultList();
    if (rows.isEmpty()) {
      // somebody was faster between the two statements
      throw EntityTags.stale();
    }
    return rows.getFirst();
  }
}
