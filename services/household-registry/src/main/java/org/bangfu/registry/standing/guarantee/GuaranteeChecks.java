package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was found. */
@ApplicationScoped
public class GuaranteeChecks {
  private static final String AROUND =
      """
      select g.household_id, g.item,
        (array_agg(g.met order by g.checked_on desc, g.id desc) filter (where g.checked_on <= :day))[1],
        min(g.checked_on) filter (where g.checked_on > :day)
      from guarantee_check g where g.household_id = any(cast(:ids as uuid[])) group by g.household_id, g.item
      """;

  private final EntityManager entities;

  GuaranteeChecks(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order of the days and of recording. */
  public List<GuaranteeCheck> of(UUID household) {
    return entities
        .createQuery(
            "from GuaranteeCheck g where g.householdId = :household order by g.checkedOn, g.id",
            GuaranteeCheck.class)
        .setParameter("household", household)
        .getResultList();
  }

  /**
   * What counts of each item that was looked at, around a day.
   *
   * @return by household and item; absent where nobody looked
   */
  Map<UUID, Map<GuaranteeItem, LookedBefore>> around(List<UUID> households, LocalDate day) {
    Map<UUID, Map<GuaranteeItem, LookedBefore>> around = new HashMap<>();
    for (Tuple row : rows(households, day)) {
      LocalDate until = row.get(3, LocalDate.class);
      around
          .computeIfAbsent(row.get(0, UUID.class), household -> new EnumMap<>(GuaranteeItem.class))
          .put(
              GuaranteeItem.valueOf(row.get(1, String.class)),
              new LookedBefore(Verdict.ofNullable(row.get(2, Boolean.class)), until));
    }
    return around;
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> rows(List<UUID> households, LocalDate day) {
    return entities
        .createNativeQuery(AROUND, Tuple.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .setParameter("day", day)
        .getResultList();
  }

  /** What was found last of each item that was looked at in these days, by household. */
  public Map<UUID, Map<GuaranteeItem, GuaranteeCheck>> last(
      Collection<UUID> households, LocalDate from, LocalDate to) {
    Map<UUID, Map<GuaranteeItem, GuaranteeCheck>> last = new HashMap<>();
    entities
        .createQuery(
            "from GuaranteeCheck g where g.householdId in :households"
                + " and g.checkedOn between :from and :to order by g.checkedOn, g.id",
            GuaranteeCheck.class)
        .setParameter("households", households)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .forEach(check ->
            last.computeIfAbsent(
                    check.householdId(), household -> new EnumMap<>(GuaranteeItem.class))
                .put(check.item(), check));
    return last;
  }
}
