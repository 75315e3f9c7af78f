package org.bangfu.kit.guard.personal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The kept key of a data subject, for entities to refer to; it is changed by statements of {@link
 * SubjectKeys} alone.
 */
@Entity
@Table(name = "subject_key")
public class SubjectKey {
  @Id private UUID subject;
  private @Nullable WrappedKey wrapped;
  private String masterKey;
  private Instant createdAt;
  private @Nullable Instant erasedAt;

  protected SubjectKey() {}

  SubjectKey(SubjectVault vault) {
    this.subject = vault.subject();
    this.wrapped = vault.wrapped();
    this.masterKey = vault.wrapped().masterKey();
    this.createdAt = Instant.now();
  }

  public UUID subject() {
    return subject;
  }

  /** The key under its master key; null once it was destroyed. */
  public @Nullable WrappedKey wrapped() {
    return wrapped;
  }
}
