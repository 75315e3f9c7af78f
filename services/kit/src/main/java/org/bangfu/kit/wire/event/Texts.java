package org.bangfu.kit.wire.event;

import java.nio.charset.StandardCharsets;
import org.bangfu.kit.guard.personal.MaskByContent;

/** Texts of records that nobody could read, for a database and for a reader. */
final class Texts {
  private Texts() {}

  /** A text that PostgreSQL takes: it has no place for the character 0. */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  /**
   * Bytes as text with the numbers of people masked.
   *
   * @param longest characters
   */
  static String shown(byte[] bytes, int longest) {
    // a number that is cut in two would not be known for one, so it is masked before the text is
    // cut
    int read = Math.min(bytes.length, 4 * longest);
    String masked = MaskByContent.masked(new String(bytes, 0, read, StandardCharsets.UTF_8));
    if (masked.length() <= longest) {
      return masked;
    }
    int end = Character.isHighSurrogate(masked.charAt(longest - 1)) ? longest - 1 : longest;
    return masked.substring(0, end);
  }
}
