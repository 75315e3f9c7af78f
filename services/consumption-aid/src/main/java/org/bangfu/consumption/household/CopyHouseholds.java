package org.bangfu.consumption.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the newest of what was heard of each household, in whatever order it came. */
@ApplicationScoped
public class CopyHouseholds {
  private final EntityManager entities;

  CopyHouseholds(EntityManager entities) {
    this.entities = entities;
  }

  /** One statement, whatever the number of households. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void copy(Collection<HouseholdCopy> heard) {
    // sorted, so that two writers never wait for each other in a circle
    TreeMap<UUID, HouseholdCopy> newest = new TreeMap<>();
    for (HouseholdCopy copy : heard) {
      newest.merge(copy.id(), copy, (a, b) -> a.version() >= b.version() ? a : b);
    }
    if (newest.isEmpty()) {
      return;
    }
    List<HouseholdCopy> copies = List.copyOf(newest.values());
    entities
        .createNativeQuery(
            """
            insert into household (id, division, version, closed_on)
            select * from unnest(cast(:ids as uuid[]), cast(:divisions as text[]), cast(:versions as bigint[]),
              cast(:closures as date[]))
            on conflict (id) do update set division = excluded.division, version = excluded.version,
              closed_on = excluded.closed_on
            where household.version < excluded.version
            """)
        .setParameter("ids", copies.stream().map(HouseholdCopy::id).toArray(UUID[]::new))
        .setParameter(
            "divisions", copies.stream().map(c -> c.division().value()).toArray(String[]::new))
        .setParameter("versions", copies.stream().map(HouseholdCopy::version).toArray(Long[]::new))
        .setParameter(
            "closures",
            copies.stream()
                .map(c -> c.closedOn() == null ? null : c.closedOn().toString())
                .toArray(String[]::new))
        .executeUpdate();
  }
}
