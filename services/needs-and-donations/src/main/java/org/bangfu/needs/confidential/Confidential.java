package org.bangfu.needs.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.personal.BlindIndex;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.guard.personal.Vault;
import org.bangfu.kit.guard.personal.WrappedKey;

/** Opens vaults, many in one statement, and makes those that are not there yet. */
@ApplicationScoped
public class Confidential {
  /** The column of a helper's phone; its subject is the helper. */
  public static final String HELPER_PHONE = "helper.phone";

  /** The column of a helper's ID number; its subject is the helper. */
  public static final String HELPER_NATIONAL_ID = "helper.national_id";

  /** The column with why two helpers are one, or not; its subject is the decision's own. */
  public static final String PAIR_REASON = "helper_pair_decision.reason";

  /** The column that says why a household needs something; its subject is the household. */
  public static final String NEED_REASON = "need.reason";

  /** The column that says why a station has rejected the need; likewise. */
  public static final String NEED_REJECTION = "need.rejection_reason";

  /** The column with a note on aid; its subject is whom the aid was for, or else who gave it. */
  public static final String AID_NOTE = "aid_record.note";

  /**
   * The column with what a use of a donation is for; its subject is the household, or else the use.
   */
  public static final String USE_PURPOSE = "donation_use.purpose";

  /** The column with why a use of a donation was reversed; its subject is that of the purpose. */
  public static final String USE_REVERSAL_REASON = "donation_use_reversal.reason";

  /** The column with why a tranche of a campaign was reversed; its subject is the tranche. */
  public static final String DISBURSEMENT_REVERSAL_REASON = "disbursement_reversal.reason";

  /** The column with why an aid record was reversed; its subject is that of the note. */
  public static final String AID_REVERSAL_REASON = "aid_reversal.reason";

  /**
   * The column with why a donation is meant for something else; its subject is the household it was
   * for or is for, or else the redesignation.
   */
  public static final String REDESIGNATION_REASON = "redesignation.reason";

  /**
   * The column with the name of who makes a wish, whose subject is the maker, as the next one's.
   */
  public static final String WISH_MAKER_NAME = "wish.maker_name";

  /** The column with the maker's school. */
  public static final String WISH_SCHOOL = "wish.school";

  private final Vault vault;
  private final SubjectKeys keys;
  private final BlindIndex index;
  private final EntityManager entities;

  Confidential(Vault vault, SubjectKeys keys, BlindIndex index, EntityManager entities) {
    this.vault = vault;
    this.keys = keys;
    this.index = index;
    this.entities = entities;
  }

  /** The vaults of those who have one, in one statement. */
  public Vaults open(Collection<UUID> subjects) {
    return subjects.isEmpty() ? Vaults.NONE : new Vaults(keys.open(subjects));
  }

  /** The vaults of keys that were read with what they have sealed. */
  public Vaults open(Map<UUID, WrappedKey> wrapped) {
    Map<UUID, SubjectVault> vaults = new HashMap<>();
    wrapped.forEach((subject, key) -> vaults.put(subject, vault.open(subject, key)));
    return new Vaults(vaults);
  }

  /**
   * The same, with a new vault for each who never had one: in one statement where all are known,
   * and at most two more where not.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Vaults openOrMake(Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Vaults.NONE;
    }
    Map<UUID, SubjectVault> vaults = new HashMap<>(keys.open(subjects));
    List<UUID> missing = subjects.stream().filter(s -> !vaults.containsKey(s)).toList();
    if (!missing.isEmpty()) {
      vaults.putAll(make(missing));
    }
    return new Vaults(vaults);
  }

  /** Makes the keys of those who have none, in one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void makeKeys(Collection<UUID> subjects) {
    if (!subjects.isEmpty()) {
      // whose key somebody else was faster to make has one now
      keep(created(subjects));
    }
  }

  /** A vault for somebody who is new; its key is written in a batch with those of others. */
  public Vaults make(UUID subject) {
    SubjectVault created = vault.create(subject);
    keys.keep(created);
    return new Vaults(Map.of(subject, created));
  }

  /**
   * What a phone or an ID number is found by, however it was spaced.
   *
   * @param column one of the constants above
   */
  public String indexOf(String column, PersonalText value) {
    return index.of(column, value.clearText().replaceAll("[ -]", ""));
  }

  private Map<UUID, SubjectVault> make(List<UUID> subjects) {
    SortedMap<UUID, SubjectVault> made = created(subjects);
    made.keySet().retainAll(keep(made));
    // somebody else was faster, or the key was destroyed
    made.putAll(keys.open(subjects.stream().filter(s -> !made.containsKey(s)).toList()));
    return made;
  }

  /** Sorted, so that two bulks that make the same keys never wait for each other in a circle. */
  private SortedMap<UUID, SubjectVault> created(Collection<UUID> subjects) {
    SortedMap<UUID, SubjectVault> created = new TreeMap<>();
    subjects.forEach(subject -> created.computeIfAbsent(subject, vault::create));
    return created;
  }

  /** Those whose keys were not there before. */
  @SuppressWarnings("unchecked")
  private List<UUID> keep(SortedMap<UUID, SubjectVault> made) {
    List<WrappedKey> wrapped = made.values().stream().map(SubjectVault::wrapped).toList();
    return entities
        .createNativeQuery(
            """
            insert into subject_key (subject, wrapped, master_key)
            select * from unnest(cast(:subjects as uuid[]), cast(:keys as text[]), cast(:masters as text[]))
            on conflict (subject) do nothing returning subject
            """,
            UUID.class)
        .setParameter("subjects", made.keySet().toArray(UUID[]::new))
        .setParameter("keys", wrapped.stream().map(WrappedKey::text).toArray(String[]::new))
        .setParameter("masters", wrapped.stream().map(WrappedKey::masterKey).toArray(String[]::new))
        .getResultList();
  }
}
