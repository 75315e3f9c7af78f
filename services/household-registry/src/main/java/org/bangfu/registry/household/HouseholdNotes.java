package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
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

  /** With what the household's notes open; null if it has none, or its key was destroyed. */
  public @Nullable SubjectVault of(UUID household) {
    return keys.open(List.of(household)).get(household);
  }

  /** Destroys the key of all of them. */
  void erase(UUID household) {
    keys.erase(household);
  }
}
