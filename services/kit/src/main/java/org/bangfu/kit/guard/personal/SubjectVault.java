package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of one person under the person's own key. */
public final class SubjectVault {
  private final UUID subject;
  private final WrappedKey wrapped;
  private final byte[] key;
  private final Suite suite;
  private final Aead aead;

  SubjectVault(UUID subject, WrappedKey wrapped, byte[] key, Suite suite) {
    this.subject = subject;
    this.wrapped = wrapped;
    this.key = key;
    this.suite = suite;
    this.aead = suite.aead(key);
  }

  public UUID subject() {
    return subject;
  }

  /** The key as it is kept: without it nothing of the person opens again. */
  public WrappedKey wrapped() {
    return wrapped;
  }

  /**
   * Seals a text for one field.
   *
   * @param field the column that the text is for, such as {@code member.national_id}; it opens
   *     under that name only
   */
  public Sealed seal(String field, PersonalText text) {
    return new Sealed(
        Envelope.seal(
            suite, aead, subject, field, text.clearText().getBytes(StandardCharsets.UTF_8)));
  }

  /** The same for a value that may be missing. */
  public @Nullable Sealed sealNullable(String field, @Nullable PersonalText text) {
    return text == null ? null : seal(field, text);
  }

  /**
   * Opens what was sealed for the field.
   *
   * @throws CannotOpenException if it was sealed for another subject or field, or was changed
   */
  public PersonalText open(String field, Sealed sealed) {
    return new PersonalText(
        new String(
            Envelope.open(sealed.text(), this::aead, subject, field), StandardCharsets.UTF_8));
  }

  /** The same for a value that may be missing. */
  public @Nullable PersonalText openNullable(String field, @Nullable Sealed sealed) {
    return sealed == null ? null : open(field, sealed);
  }

  private Aead aead(Suite asked) {
    return asked == suite ? aead : asked.aead(key);
  }

  @Override
  public String toString() {
    return "vault of " + subject;
  }
}
