package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.guard.personal.Vault;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * The names of producers, each sealed under a key of its own: a household is called by a person's
 * name, and a firm may be.
 */
@ApplicationScoped
public class ProducerNames {
  /** The column; its subject is the producer. */
  static final String FIELD = "producer.name";

  private final Vault vault;
  private final SubjectKeys keys;

  ProducerNames(Vault vault, SubjectKeys keys) {
    this.vault = vault;
    this.keys = keys;
  }

  /** Names a new producer. */
  void write(Producer producer, String name) {
    SubjectVault created = vault.create(producer.id());
    keys.keep(created);
    producer.call(created.seal(FIELD, new PersonalText(name)));
  }

  /** In clear; null once it was forgotten. */
  public @Nullable PersonalText of(Producer producer) {
    Sealed name = producer.name();
    String key = producer.nameKey();
    return name == null || key == null
        ? null
        : vault.open(producer.id(), new WrappedKey(key)).open(FIELD, name);
  }
}
