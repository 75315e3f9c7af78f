package org.bangfu.consumption.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;

/** Keeps the newest of what was heard of each household, in whatever order it came. */
@ApplicationScoped
public class CopyHouseholds {
  private static final String COPY =
      """
      insert into household (id, division, version, closed_on, merged_into)
      select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as bigint[]), cast(? as date[]), cast(? as uuid[]))
      on conflict (id) do update set division = excluded.division, version = excluded.version,
        closed_on = excluded.closed_on, merged_into = excluded.merged_into
      where household.version < excluded.version\
      """;

  private final Writes writes;

  CopyHouseholds(Writes writes) {
    this.writes = writes;
  }

  /** One statement, whatever the number of households. */
  public void copy(Collection<HouseholdCopy> heard) {
    // sorted, so that two writers never wait for each other in a circle
    TreeMap<UUID, HouseholdCopy> newest = new TreeMap<>();
    for (HouseholdCopy copy : heard) {
      newest.merge(copy.id(), copy, (a, b) -> a.version() >= b.version() ? a : b);
    }
    if (newest.isEmpty()) {
      return;
    }
    writes.run(
        Insert.rows(
            COPY,
            newest.values(),
            HouseholdCopy::id,
            HouseholdCopy::division,
            HouseholdCopy::version,
            HouseholdCopy::closedOn,
            HouseholdCopy::mergedInto));
  }
}
