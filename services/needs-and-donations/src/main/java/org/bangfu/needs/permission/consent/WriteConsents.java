package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes consents that nothing stands against, any number in one statement: live ones, or, at the
 * word of a partner website, pending ones.
 */
@ApplicationScoped
class WriteConsents {
  private static final String LIVE =
      "(subject) where withdrawn_on is null and confirmed_on is not null";
  private static final String PENDING =
      "(subject, client) where withdrawn_on is null and confirmed_on is null";

  private final EntityManager entities;
  private final Event<ConsentGiven> given;
  private final Event<ConsentsChanged> changed;

  WriteConsents(EntityManager entities, Event<ConsentGiven> given, Event<ConsentsChanged> changed) {
    this.entities = entities;
    this.given = given;
    this.changed = changed;
  }

  /**
   * Those that are there now. Not among them are consents whose subject has such a one already, or
   * was heard on a later day; of a website's also those whose subject has withdrawn one before.
   *
   * @param consents at most one a subject
   * @param besideLive whether a website's is written where another one is live already
   */
  List<Consent> write(Acting acting, List<NewConsent> consents, boolean besideLive) {
    boolean pending = acting.scope().client() != null;
    // sorted, so that two batches never wait for each other in a circle
    List<NewConsent> rows =
        consents.stream().sorted((a, b) -> a.subject().id().compareTo(b.subject().id())).toList();
    @SuppressWarnings("unchecked")
    List<Consent> written =
        entities
            .createNativeQuery(
                """
                insert into consent (id, client, client_reference, actor, recorded_at, subject, subject_kind,
                  on_behalf_of, division, legal_basis, notice_version, given_by, recipients, fields, given_on,
                  confirmed_on, confirmed_by, version)
                select n.id, :client, n.reference, :actor, clock_timestamp(), n.subject, n.kind, n.on_behalf_of,
                  n.division, n.basis, n.notice, n.given_by, string_to_array(n.recipients, ' '),
                  string_to_array(n.fields, ' '), n.given_on,
                  case when not :pending then n.given_on end, case when not :pending then :actor end, 1
                from unnest(cast(:ids as uuid[]), cast(:references as text[]), cast(:subjects as uuid[]),
                            cast(:kinds as text[]), cast(:behalf as uuid[]), cast(:divisions as text[]),
                            cast(:bases as text[]), cast(:notices as text[]), cast(:givers as text[]),
                            cast(:recipients as text[]), cast(:fields as text[]), cast(:days as date[]))
                  as n (id, reference, subject, kind, on_behalf_of, division, basis, notice, given_by, recipients,
                        fields, given_on)
                where not has_later_word(n.subject, n.given_on)
                  and not (:pending and (has_refused(n.subject)
                                         or not :beside and exists (select from live_consents(array[n.subject]))))
                on conflict %s do nothing
                returning *
                """
                    .formatted(pending ? PENDING : LIVE),
                Consent.class)
            .setParameter("pending", pending)
            .setParameter("beside", besideLive)
            .setParameter("client", acting.client())
            .setParameter("actor", acting.actor())
            .setParameter("ids", ids(rows, n -> Ids.next()))
            .setParameter("references", texts(rows, NewConsent::clientReference))
            .setParameter("subjects", ids(rows, n -> n.subject().id()))
            .setParameter("kinds", texts(rows, n -> n.subject().kind()))
            .setParameter("behalf", ids(rows, NewConsent::onBehalfOf))
            .setParameter("divisions", texts(rows, n -> n.subject().division()))
            .setParameter("bases", texts(rows, n -> n.terms().legalBasis()))
            .setParameter("notices", texts(rows, n -> n.terms().noticeVersion()))
            .setParameter("givers", texts(rows, n -> n.terms().givenBy()))
            .setParameter(
                "recipients",
                texts(rows, n -> n.terms().recipients().stream().sorted().collect(SPACED)))
            .setParameter(
                "fields",
                texts(
                    rows,
                    n -> n.terms().fields().stream().sorted().map(Enum::name).collect(SPACED)))
            .setParameter("days", texts(rows, NewConsent::givenOn))
            .getResultList();
    if (!pending && !written.isEmpty()) {
      written.forEach(consent -> given.fire(consent.given()));
      changed.fire(ConsentsChanged.of(written));
    }
    return written;
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> SPACED =
      Collectors.joining(" ");

  private static @Nullable UUID[] ids(
      List<NewConsent> rows, Function<NewConsent, @Nullable UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  private static @Nullable String[] texts(
      List<NewConsent> rows, Function<NewConsent, @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
