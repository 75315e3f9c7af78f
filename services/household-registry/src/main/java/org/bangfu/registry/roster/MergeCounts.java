package org.bangfu.registry.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a merge did. */
@Embeddable
public record MergeCounts(
    @Column(name = "households_created") int householdsCreated,
    @Column(name = "households_updated") int householdsUpdated,
    @Column(name = "households_unchanged") int householdsUnchanged,
    @Column(name = "members_created") int membersCreated,
    @Column(name = "members_updated") int membersUpdated) {
  static final MergeCounts NONE = new MergeCounts(0, 0, 0, 0, 0);
}
