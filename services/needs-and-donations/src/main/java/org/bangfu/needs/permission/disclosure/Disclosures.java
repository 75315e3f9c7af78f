package org.bangfu.needs.permission.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.permission.consent.LegalBasis;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.jspecify.annotations.Nullable;

/** What partner websites were told; written once, and never changed. */
@ApplicationScoped
public class Disclosures {
  /** What all of it is for, as the notice says. */
  public static final String FINDING_HELP = "finding help 爱心对接";

  private final EntityManager entities;

  Disclosures(EntityManager entities) {
    this.entities = entities;
  }

  /** The same to find help, on a basis that the consents of the subjects name. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void log(
      String partner,
      String account,
      String what,
      Collection<UUID> subjects,
      Set<DisclosedField> fields,
      int policyVersion) {
    log(partner, account, what, subjects, fields, policyVersion, null, FINDING_HELP);
  }

  /**
   * Writes one row for an answer, in the running transaction; nothing where nobody, or nothing, was
   * disclosed. A partner writes in its own name alone.
   *
   * @param account who asked at the partner, or for it
   * @param what the kind of answer, such as {@code need-feed}
   * @param policyVersion of the partner's policy
   * @param legalBasis where it is the same for all; null where the consents name it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void log(
      String partner,
      String account,
      String what,
      Collection<UUID> subjects,
      Set<DisclosedField> fields,
      int policyVersion,
      @Nullable LegalBasis legalBasis,
      String purpose) {
    if (subjects.isEmpty() || fields.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            insert into disclosure (id, partner, account, what, subjects, fields, policy_version, legal_basis, purpose)
            values (:id, :partner, :account, :what, cast(:subjects as uuid[]), cast(:fields as text[]), :policy,
                    cast(:basis as text), :purpose)
            """)
        .setParameter("id", Ids.next())
        .setParameter("partner", partner)
        .setParameter("account", account)
        .setParameter("what", what)
        .setParameter("subjects", subjects.stream().distinct().sorted().toArray(UUID[]::new))
        .setParameter("fields", fields.stream().sorted().map(Enum::name).toArray(String[]::new))
        .setParameter("policy", policyVersion)
        .setParameter("basis", legalBasis == null ? null : legalBasis.name())
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  /**
   * What was told about a subject, newest first; at most a row more than the page holds, and none
   * where the subject is neither the caller nor in its divisions.
   */
  public List<Disclosure> about(UUID subject, PageRequest page) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select id, at, partner, what, array_to_string(fields, ' '), policy_version, purpose
                from disclosures_about(:subject, cast(:before as uuid), :rows) order by id desc
                """,
                Tuple.class)
            .setParameter("subject", subject)
            .setParameter("before", page.after().isEmpty() ? null : page.afterId().toString())
            .setParameter("rows", page.rowsToRead())
            .getResultList();
    return rows.stream().map(Disclosures::read).toList();
  }

  private static Disclosure read(Tuple row) {
    return new Disclosure(
        row.get(0, UUID.class),
        row.get(1, Instant.class),
        row.get(2, String.class),
        row.get(3, String.class),
        Arrays.stream(row.get(4, String.class).split(" ")).map(DisclosedField::valueOf).toList(),
        row.get(5, Integer.class),
        row.get(6, String.class));
  }
}
