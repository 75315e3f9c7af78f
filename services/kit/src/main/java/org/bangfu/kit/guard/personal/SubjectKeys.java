package org.bangfu.kit.guard.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.hibernate.Hibernate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The kept keys of data subjects. */
@ApplicationScoped
public class SubjectKeys {
  private static final Logger LOG = Logger.getLogger(SubjectKeys.class);

  private static final Insert ROW =
      Insert.into("subject_key", "subject uuid", "wrapped text", "master_key text");

  private final EntityManager entities;
  private final Vault vault;

  SubjectKeys(EntityManager entities, Vault vault) {
    this.entities = entities;
    this.vault = vault;
  }

  /**
   * Keeps a new subject's key with whatever else the transaction writes, in batches, or that is
   * gathered to go at once.
   */
  public SubjectKey keep(SubjectVault created) {
    SubjectKey key = new SubjectKey(created);
    if (AtOnce.isGathering()) {
      WrappedKey wrapped = created.wrapped();
      AtOnce.add(ROW, created.subject(), wrapped.text(), wrapped.masterKey());
    } else {
      entities.persist(key);
    }
    return key;
  }

  /**
   * The vaults of the subjects, in one statement; of those without a key and those that were erased
   * there is none.
   *
   * @throws CannotOpenException if a key's master key is not configured, or the row was tampered
   *     with
   */
  @Transactional
  public Map<UUID, SubjectVault> open(Collection<UUID> subjects) {
    Map<UUID, SubjectVault> vaults = new HashMap<>();
    if (!subjects.isEmpty()) {
      for (Tuple row : kept(subjects)) {
        UUID subject = row.get("subject", UUID.class);
        vaults.put(subject, vault.open(subject, new WrappedKey(row.get("wrapped", String.class))));
      }
    }
    return vaults;
  }

  /**
   * The vault of a key that a record refers to, also where the transaction is over in which the
   * record was read, and its key was not; null once the key was destroyed.
   *
   * @throws CannotOpenException as {@link #open(Collection)}
   */
  public @Nullable SubjectVault open(SubjectKey key) {
    if (Hibernate.isInitialized(key) || entities.contains(key)) {
      WrappedKey wrapped = key.wrapped();
      return wrapped == null ? null : vault.open(key.subject(), wrapped);
    }
    PersistenceUnitUtil references = entities.getEntityManagerFactory().getPersistenceUnitUtil();
    UUID subject = (UUID) references.getIdentifier(key);
    return open(List.of(subject)).get(subject);
  }

  /**
   * Tries the master keys on some of the kept ones.
   *
   * @throws IllegalStateException in one sentence, if they open none
   */
  @Transactional
  public void requireOpenable() {
    new SomeKeys(entities, vault).requireOpenable();
  }

  /**
   * Destroys the key, and with it everything that it sealed; copies in the database's log and
   * backups last as long as those are kept.
   *
   * @return whether there was a key to destroy
   */
  @Transactional
  public boolean erase(UUID subject) {
    return erase(List.of(subject)) == 1;
  }

  /**
   * The same for many, in one statement.
   *
   * @return how many keys there were to destroy
   */
  @Transactional
  public int erase(Collection<UUID> subjects) {
    return entities
        .createNativeQuery(
            """
            update subject_key set wrapped = null, erased_at = now()
            where subject = any(cast(:subjects as uuid[])) and wrapped is not null
            """)
        .setParameter("subjects", subjects.toArray(UUID[]::new))
        .executeUpdate();
  }

  /**
   * Moves the next keys that are under an older master key to the primary one, in a transaction of
   * its own. The rows are locked, so that an erasure is never undone; those that somebody else has
   * locked are left to the next run.
   *
   * @param after the last subject of the page before; the nil UUID at the beginning
   * @param size how many at most
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public RewrappedPage rewrapPage(UUID after, int size) {
    List<Tuple> rows = outdated(after, size);
    UUID last = after;
    int rewrapped = 0;
    for (Tuple row : rows) {
      last = row.get("subject", UUID.class);
      rewrapped += rewrap(last, new WrappedKey(row.get("wrapped", String.class)));
    }
    return new RewrappedPage(last, rewrapped, !rows.isEmpty());
  }

  private int rewrap(UUID subject, WrappedKey wrapped) {
    try {
      vault.rewrap(subject, wrapped).ifPresent(key -> replace(subject, key));
      return 1;
    } catch (CannotOpenException e) {
      // one bad row must not keep the others under the older master key
      LOG.errorf("The key of subject %s stays as it is: %s", subject, e.getMessage());
      return 0;
    }
  }

  private void replace(UUID subject, WrappedKey key) {
    entities
        .createNativeQuery(
            "update subject_key set wrapped = :wrapped, master_key = :master where subject = :subject")
        .setParameter("wrapped", key.text())
        .setParameter("master", key.masterKey())
        .setParameter("subject", subject)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> kept(Collection<UUID> subjects) {
    return entities
        .createNativeQuery(
            """
            select subject, wrapped from subject_key
            where subject = any(cast(:subjects as uuid[])) and wrapped is not null
            """,
            Tuple.class)
        .setParameter("subjects", subjects.toArray(UUID[]::new))
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> outdated(UUID after, int size) {
    return entities
        .createNativeQuery(
            """
            select subject, wrapped from subject_key
            where subject > :after and wrapped is not null and master_key <> :primary
            order by subject limit :size for update skip locked
            """,
            Tuple.class)
        .setParameter("after", after)
        .setParameter("primary", vault.primaryMasterKey())
        .setParameter("size", size)
        .getResultList();
  }
}
