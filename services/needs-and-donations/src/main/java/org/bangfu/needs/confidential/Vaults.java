package org.bangfu.needs.confidential;

import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.jspecify.annotations.Nullable;

/**
 * The vaults of some subjects, opened together. Somebody whose key was destroyed has none: what it
 * sealed reads as null, and nothing more is kept.
 */
public final class Vaults {
  public static final Vaults NONE = new Vaults(Map.of());

  private final Map<UUID, SubjectVault> bySubject;

  Vaults(Map<UUID, SubjectVault> bySubject) {
    this.bySubject = Map.copyOf(bySubject);
  }

  /** The value sealed for a column; null if there is none, or no vault. */
  public @Nullable Sealed seal(UUID subject, String column, @Nullable PersonalText value) {
    SubjectVault vault = bySubject.get(subject);
    return vault == null ? null : vault.sealNullable(column, value);
  }

  /** The value in clear; null if there is none, or no vault. */
  public @Nullable PersonalText open(UUID subject, String column, @Nullable Sealed value) {
    SubjectVault vault = bySubject.get(subject);
    return vault == null ? null : vault.openNullable(column, value);
  }
}
