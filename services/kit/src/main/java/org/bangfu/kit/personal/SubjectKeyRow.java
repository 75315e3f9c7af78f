package org.bangfu.kit.personal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new key on its way into the table; everything else is done by statements. */
@Entity
@Table(name = "subject_key")
class SubjectKeyRow {
  @Id private UUID subject;
  private @Nullable WrappedKey wrapped;
  private String masterKey;
  private Instant createdAt;
  private @Nullable Instant erasedAt;

  protected SubjectKeyRow() {}

  SubjectKeyRow(SubjectVault vault) {
    this.subject = vault.subject();
    this.wrapped = vault.wrapped();
    this.masterKey = vault.wrapped().masterKey();
    this.createdAt = Instant.now();
  }
}
