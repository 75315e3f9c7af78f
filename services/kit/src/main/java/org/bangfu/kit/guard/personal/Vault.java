package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and opens the keys of data subjects. A subject's key is 32 random bytes, kept under one of
 * the configured master keys; what is sealed with it opens under any of them. A service that
 * injects the vault does not start without keys.
 */
@Singleton
public class Vault {
  private final VaultKeys keys;

  Vault(VaultKeys keys) {
    this.keys = keys;
  }

  /** A new key for a subject that has none; {@link SubjectKeys#keep} stores it. */
  public SubjectVault create(UUID subject) {
    byte[] key = Random.randBytes(Suite.KEY_BYTES);
    return new SubjectVault(subject, wrap(subject, key), key, keys.suite());
  }

  /**
   * The vault of a subject whose key is kept.
   *
   * @throws CannotOpenException if the key is another subject's, was changed, or its master key is
   *     not configured
   */
  public SubjectVault open(UUID subject, WrappedKey wrapped) {
    return new SubjectVault(subject, wrapped, unwrap(subject, wrapped), keys.suite());
  }

  /**
   * The same key under the primary master key; empty if it is already. What was sealed with it
   * stays as it is.
   *
   * @throws CannotOpenException as {@link #open}
   */
  public Optional<WrappedKey> rewrap(UUID subject, WrappedKey wrapped) {
    return wrapped.masterKey().equals(primaryMasterKey())
        ? Optional.empty()
        : Optional.of(wrap(subject, unwrap(subject, wrapped)));
  }

  /** The id of the master key under which new keys are kept. */
  public String primaryMasterKey() {
    return keys.primary();
  }

  private WrappedKey wrap(UUID subject, byte[] key) {
    String id = keys.primary();
    Aead master = keys.master(id, keys.suite());
    return new WrappedKey(id + "." + Envelope.seal(keys.suite(), master, subject, id, key));
  }

  private byte[] unwrap(UUID subject, WrappedKey wrapped) {
    String id = wrapped.masterKey();
    if (!keys.has(id)) {
      throw new CannotOpenException("There is no master key \"" + id + "\" here", null);
    }
    return Envelope.open(wrapped.body(), suite -> keys.master(id, suite), subject, id);
  }
}
