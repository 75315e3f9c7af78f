package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in the files (变更记录). The tables write it themselves, but for names and numbers
 * of people, which {@link KeepRenamings} seals.
 */
@ApplicationScoped
public class FieldChanges {
  private static final String COLUMNS =
      """
      select id, member_id, field, before, after, before_subject, after_subject, actor, cause, roster_id, recorded_at
      from field_change where household_id = :household\
      """;

  private static final String PAGE =
      COLUMNS
          + """
           and id > :after and :field in ('', field) and recorded_at >= :from and recorded_at < :until
          order by id
          """;

  private static final String ONE = COLUMNS + " and id = :id";

  private static final String PHONES =
      """
      select unnest(array[before_subject, after_subject]) from field_change
      where household_id = :household and field = 'phone'
      """;

  private final EntityManager entities;
  private final SubjectKeys keys;

  FieldChanges(EntityManager entities, SubjectKeys keys) {
    this.entities = entities;
    this.keys = keys;
  }

  /**
   * Those of a household and its members in their order, in two statements.
   *
   * @param after the last one of the page before
   */
  public List<FieldChange> of(UUID household, ChangesAsked asked, UUID after, int rows) {
    @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
    List<Tuple> found =
        entities
            .createNativeQuery(PAGE, Tuple.class)
            .setParameter("household", household)
            .setParameter("after", after)
            .setParameter("field", asked.field() == null ? "" : asked.field())
            .setParameter("from", asked.from())
            .setParameter("until", asked.until())
            .setMaxResults(rows)
            .getResultList();
    return opened(found);
  }

  /** One of a household, if it has it. */
  public Optional<FieldChange> one(UUID household, UUID id) {
    @SuppressWarnings("unchecked") // as above
    List<Tuple> found =
        entities
            .createNativeQuery(ONE, Tuple.class)
            .setParameter("household", household)
            .setParameter("id", id)
            .getResultList();
    return opened(found).stream().findFirst();
  }

  private List<FieldChange> opened(List<Tuple> found) {
    Set<UUID> subjects = new HashSet<>();
    for (Tuple row : found) {
      subjects.add(row.get("before_subject", UUID.class));
      subjects.add(row.get("after_subject", UUID.class));
    }
    subjects.remove(null);
    Map<UUID, SubjectVault> vaults = keys.open(subjects);
    return found.stream()
        .map(row ->
            new FieldChange(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("field", String.class),
                clear(row, "before", vaults),
                clear(row, "after", vaults),
                row.get("actor", String.class),
                row.get("cause", String.class),
                row.get("roster_id", UUID.class),
                row.get("recorded_at", Instant.class)))
        .toList();
  }

  /** Destroys the keys of the phones that a household has had. */
  void erasePhones(UUID household) {
    @SuppressWarnings("unchecked") // a column of ids
    List<UUID> subjects =
        entities
            .createNativeQuery(PHONES, UUID.class)
            .setParameter("household", household)
            .getResultList();
    Set<UUID> phones = new HashSet<>(subjects);
    phones.remove(null);
    if (!phones.isEmpty()) {
      keys.erase(phones);
    }
  }

  private static @Nullable PersonalText clear(
      Tuple row, String column, Map<UUID, SubjectVault> vaults) {
    String text = row.get(column, String.class);
    UUID subject = row.get(column + "_subject", UUID.class);
    if (text == null || subject == null) {
      return PersonalText.ofNullable(text);
    }
    SubjectVault vault = vaults.get(subject);
    return vault == null
        ? null
        : vault.open(sealedAs(row.get("field", String.class)), new Sealed(text));
  }

  /** What is copied keeps the column that it was sealed for. */
  static String sealedAs(String field) {
    return switch (field) {
      case "nationalId" -> Confidential.NATIONAL_ID;
      case "phone" -> Confidential.HOUSEHOLD_PHONE;
      default -> "field_change." + field;
    };
  }
}
