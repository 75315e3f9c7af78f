package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was found. */
@ApplicationScoped
public class GuaranteeChecks {
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

  /** What was found last of each item that was looked at in these days. */
  public Map<GuaranteeItem, GuaranteeCheck> last(UUID household, LocalDate from, LocalDate to) {
    Map<GuaranteeItem, GuaranteeCheck> last = new EnumMap<>(GuaranteeItem.class);
    of(household).stream()
        .filter(check -> !check.checkedOn().isBefore(from) && !check.checkedOn().isAfter(to))
        .forEach(check -> last.put(check.item(), check));
    return last;
  }
}
