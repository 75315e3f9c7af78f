package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.Condition;

/**
 * Ends consents, live and pending: each time one statement that counts its rows, whoever else is at
 * it.
 */
@ApplicationScoped
class EndConsents {
  private final EntityManager entities;
  private final Event<ConsentWithdrawn> withdrawn;
  private final Event<ConsentsChanged> changed;

  EndConsents(
      EntityManager entities, Event<ConsentWithdrawn> withdrawn, Event<ConsentsChanged> changed) {
    this.entities = entities;
    this.withdrawn = withdrawn;
    this.changed = changed;
  }

  /** Ends all that the new word of a subject replaces. */
  List<Consent> replaced(NewConsent by, Acting acting) {
    return end(
        by.givenOn(),
        acting.actor(),
        "subject = :subject and given_on <= :day",
        Map.of("subject", by.subject().id()),
        true);
  }

  /** Ends what a website says of the subject until now, and nobody has confirmed. */
  List<Consent> pending(NewConsent by, Acting acting) {
    return end(
        by.givenOn(),
        acting.actor(),
        "subject = :subject and confirmed_on is null and client = :client",
        Map.of("subject", by.subject().id(), "client", acting.client()),
        true);
  }

  /** Ends the live one in whose place the pending one is confirmed. */
  List<Consent> replacedBy(Consent pending, Acting acting, LocalDate day) {
    return end(
        day,
        acting.actor(),
        "subject = :subject and confirmed_on is not null",
        Map.of("subject", pending.subject()),
        true);
  }

  /**
   * Ends the one with the id, if it is live or pending, was given by then, and the caller reaches
   * it.
   */
  List<Consent> withdrawn(UUID id, Condition reached, String actor, LocalDate day) {
    Map<String, Object> parameters = new HashMap<>(reached.parameters());
    parameters.put("id", id);
    return end(day, actor, "id = :id and given_on <= :day and " + reached, parameters, false);
  }

  /** Ends the subject's, and where it was given later, on the day it was given. */
  List<Consent> erased(UUID subject, String actor, LocalDate day) {
    return end(day, actor, "subject = :subject", Map.of("subject", subject), false);
  }

  private List<Consent> end(
      LocalDate day,
      String actor,
      String condition,
      Map<String, Object> parameters,
      boolean replaced) {
    var query =
        entities
            .createNativeQuery(
                "update consent set withdrawn_on = greatest(given_on, :day), withdrawn_by = :actor,"
                    + " replaced = :replaced, version = version + 1 where withdrawn_on is null and "
                    + condition
                    + " returning *",
                Consent.class)
            .setParameter("day", day)
            .setParameter("actor", actor)
            .setParameter("replaced", replaced);
    parameters.forEach(query::setParameter);
    @SuppressWarnings("unchecked")
    List<Consent> ended = query.getResultList();
    // what nobody has confirmed was told to nobody
    List<Consent> held = ended.stream().filter(Consent::wasConfirmed).toList();
    held.forEach(consent -> withdrawn.fire(consent.withdrawn(replaced)));
    if (!held.isEmpty()) {
      changed.fire(ConsentsChanged.of(held));
    }
    return ended;
  }
}
