package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps the keys of those people of a roster who landed; the others' are forgotten with the rows.
 */
@ApplicationScoped
class KeepKeys {
  private static final String KEEP =
      """
      insert into subject_key (subject, wrapped, master_key)
      select k.subject, k.wrapped, split_part(k.wrapped, '.', 1)
      from (
        select m.id, r.person_key from roster_row r join member m on m.id = r.person
        where r.roster_id = :roster
        union all
        select h.phone_subject, r.phone_key from roster_row r
        join household h on h.phone_subject = r.phone_subject
        where r.roster_id = :roster
      ) as k(subject, wrapped)
      """;

  private final StagedSql staged;

  KeepKeys(StagedSql staged) {
    this.staged = staged;
  }

  void ofLanded(UUID rosterId) {
    staged.run(KEEP, rosterId);
  }
}
