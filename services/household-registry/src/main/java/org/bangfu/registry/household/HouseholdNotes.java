package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * What officers write about the people of a household, sealed under one key of the household that
 * goes with its erasure: the records around it are written once.
 */
@ApplicationScoped
public class HouseholdNotes {
  private final EntityManager entities;
  private final Confidential confidential;
  private final SubjectKeys keys;

  HouseholdNotes(EntityManager entities, Confidential confidential, SubjectKeys keys) {
    this.entities = entities;
    this.confidential = confidential;
    this.keys = keys;
  }

  /**
   * Null if nothing was said, or the household's key was destroyed.
   *
   * @param field the column, as {@link Confidential} names it
   */
  public @Nullable Sealed seal(UUID household, String field, @Nullable PersonalText text) {
    if (text == null) {
      return null;
    }
    SubjectKey key = entities.find(SubjectKey.class, household);
    if (key == null) {
      SubjectVault vault = confidential.newSubject(household);
      confidential.keep(vault);
      return vault.seal(field, text);
    }
    return confidential.seal(key, field, text);
  }

  /**
   * The same text for many, in one statement and one for keys that are new: by household, nothing
   * where its key was destroyed, or nothing was said.
   *
   * @param field the column, as {@link Confidential} names it
   */
  public Map<UUID, Sealed> seal(
      Collection<UUID> households, String field, @Nullable PersonalText text) {
    Map<UUID, Sealed> sealed = new HashMap<>();
    if (text != null && !households.isEmpty()) {
      vaults(households)
          .forEach((household, vault) -> sealed.put(household, vault.seal(field, text)));
    }
    return sealed;
  }

  /**
   * With what notes are sealed, in one statement and one for keys that are new: by household or
   * member, nothing where its key was destroyed.
   */
  public Map<UUID, SubjectVault> vaults(Collection<UUID> subjects) {
    Map<UUID, SubjectVault> vaults = new HashMap<>();
    Set<UUID> missing = new HashSet<>(subjects);
    for (SubjectKey key : kept(subjects)) {
      missing.remove(key.subject());
      WrappedKey wrapped = key.wrapped();
      if (wrapped != null) {
        vaults.put(key.subject(), confidential.open(key.subject(), wrapped));
      }
    }
    for (UUID subject : missing) {
      SubjectVault vault = confidential.newSubject(subject);
      confidential.keep(vault);
      vaults.put(subject, vault);
    }
    return vaults;
  }

  private List<SubjectKey> kept(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : entities
            .createQuery("from SubjectKey k where k.subject in :ids", SubjectKey.class)
            .setParameter("ids", subjects)
            .getResultList();
  }

  /**
   * Those that can still be read, by the record's id, in one statement.
   *
   * @param field the column, as {@link Confidential} names it
   */
  public Map<UUID, PersonalText> of(List<? extends Explained> records, String field) {
    List<UUID> subjects =
        records.stream()
            .filter(record -> record.reason() != null)
            .map(Explained::subject)
            .distinct()
            .toList();
    Map<UUID, SubjectVault> vaults = keys.open(subjects);
    Map<UUID, PersonalText> clear = new HashMap<>();
    for (Explained record : records) {
      Sealed reason = record.reason();
      SubjectVault vault = vaults.get(record.subject());
      if (reason != null && vault != null) {
        clear.put(record.id(), vault.open(field, reason));
      }
    }
    return clear;
  }

  /** With what the household's notes open; null if it has none, or its key was destroyed. */
  public @Nullable SubjectVault of(UUID household) {
    return keys.open(List.of(household)).get(household);
  }

  /** Destroys the key of all of them. Where there is none yet, none is made any more. */
  void erase(UUID household) {
    if (entities.find(SubjectKey.class, household) == null) {
      confidential.keep(confidential.newSubject(household));
      entities.flush();
    }
    keys.erase(household);
  }
}
