package org.bangfu.kit.guard.personal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Finds what is sealed: a keyed hash of the normalised text, by which equal values of a field meet
 * and nothing else is told. Unlike a sealed text it holds for one key and one suite: with another
 * {@code bangfu.vault.index-key} or {@code bangfu.vault.suite} every stored index must be made
 * anew.
 */
@Singleton
public class BlindIndex {
  private static final byte[] BETWEEN = {0};

  private final VaultKeys keys;

  BlindIndex(VaultKeys keys) {
    this.keys = keys;
  }

  /**
   * The index of a text.
   *
   * @param field such as {@code member.national_id}; equal texts of two fields do not meet
   * @param normalised the text in the one form in which it is stored and sought
   * @return 64 lower-case hexadecimal digits
   */
  public String of(String field, String normalised) {
    return HexFormat.of()
        .formatHex(
            keys.suite()
                .hmac(
                    keys.index(),
                    field.getBytes(StandardCharsets.UTF_8),
                    BETWEEN,
                    normalised.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same for a text that never prints itself. */
  public String of(String field, PersonalText normalised) {
    return of(field, normalised.clearText());
  }
}
