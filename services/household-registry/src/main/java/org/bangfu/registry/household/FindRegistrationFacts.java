package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Asks the registry what registrations are judged by. */
@ApplicationScoped
class FindRegistrationFacts {
  private final EntityManager entities;
  private final Confidential confidential;

  FindRegistrationFacts(EntityManager entities, Confidential confidential) {
    this.entities = entities;
    this.confidential = confidential;
  }

  /** What has to be known to judge the registrations, in one query. */
  RegistrationFacts of(String client, String actor, Collection<RegistrationKeys> keys) {
    RegistrationFacts facts = new RegistrationFacts(confidential);
    List<Object[]> rows =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select 'village', code, cast(null as uuid) from division
                where code = any(cast(:villages as text[])) and level = 'VILLAGE' and valid_to is null
                union all
                select 'reference', client_reference, id from household
                where client = :client and registered_by = :actor and client_reference = any(cast(:references as text[]))
                union all
                select 'number', n, null
                from numbers_registered(cast(:counties as text[]), cast(:numbers as text[])) n
                union all
                select 'person', p, null from people_registered(cast(:people as text[])) p
                """,
                Object[].class)
            .setParameter("client", client)
            .setParameter("actor", actor)
            .setParameter("villages", texts(keys.stream().map(RegistrationKeys::village).toList()))
            .setParameter(
                "references", texts(keys.stream().map(RegistrationKeys::reference).toList()))
            .setParameter("counties", texts(keys.stream().map(RegistrationKeys::county).toList()))
            .setParameter("numbers", texts(keys.stream().map(RegistrationKeys::number).toList()))
            .setParameter(
                "people",
                keys.stream()
                    .flatMap(k -> k.nationalIds().stream())
                    .map(confidential::indexOf)
                    .toArray(String[]::new))
            .getResultList();
    rows.forEach(row -> facts.learn((String) row[0], (String) row[1], (UUID) row[2]));
    return facts;
  }

  private static String[] texts(List<@Nullable String> values) {
    return values.stream().map(v -> Objects.requireNonNullElse(v, "")).toArray(String[]::new);
  }
}
