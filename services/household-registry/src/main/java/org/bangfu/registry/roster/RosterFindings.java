package org.bangfu.registry.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What validation found.
 *
 * @param rows members, one a row
 * @param refusedHouseholds those left out because something in them is wrong
 */
@Embeddable
public record RosterFindings(
    int rows,
    int households,
    @Column(name = "refused_households") int refusedHouseholds,
    int errors) {
  static final RosterFindings NONE = new RosterFindings(0, 0, 0, 0);
}
