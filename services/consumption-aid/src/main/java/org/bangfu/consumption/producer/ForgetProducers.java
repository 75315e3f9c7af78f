package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.household.HouseholdsErased;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * Forgets the names of producers that are erased households: those that say which household they
 * are, and those whose products nobody else supplies. Their products and sales stay.
 */
@ApplicationScoped
class ForgetProducers {
  private final EntityManager entities;
  private final SubjectKeys keys;
  private final Event<ProducersForgotten> forgotten;

  ForgetProducers(EntityManager entities, SubjectKeys keys, Event<ProducersForgotten> forgotten) {
    this.keys = keys;
    this.entities = entities;
    this.forgotten = forgotten;
  }

  void forget(@Observes HouseholdsErased erased) {
    if (erased.households().isEmpty()) {
      return;
    }
    List<Tuple> blanked = blank(erased.households());
    keys.erase(blanked.stream().map(row -> row.get(0, UUID.class)).toList());
    forgotten.fire(
        new ProducersForgotten(
            blanked.stream()
                .map(row -> new DivisionCode(row.get(1, String.class)))
                .collect(Collectors.toSet())));
  }

  /** Gives the producers that had a name. */
  @SuppressWarnings("unchecked")
  private List<Tuple> blank(Set<UUID> households) {
    return entities
        .createNativeQuery(
            """
            update producer p set name = null, version = version + 1
            where p.kind = 'HOUSEHOLD' and p.name is not null and (
              p.household_id = any(cast(:ids as uuid[]))
              or p.id in (
                select d.producer_id from product d join supply s on s.product_id = d.id
                where s.household_id = any(cast(:ids as uuid[])))
              and not exists (
                select from product d join supply s on s.product_id = d.id
                where d.producer_id = p.id and s.household_id <> all(cast(:ids as uuid[]))))
            returning p.id, p.division
            """,
            Tuple.class)
        .setParameter("ids", households.toArray(UUID[]::new))
        .getResultList();
  }
}
