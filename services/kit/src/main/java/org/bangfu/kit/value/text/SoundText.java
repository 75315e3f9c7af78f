package org.bangfu.kit.value.text;

import org.jspecify.annotations.Nullable;

/**
 * Which texts are taken: what the database cannot hold, or nobody can see and no file shows, is
 * refused where it comes in, and not by the first thing that stumbles over it.
 */
public final class SoundText {
  private static final int FIRST_VISIBLE = 0x20;

  private SoundText() {}

  /**
   * The rule that the text breaks, for the caller; null if it breaks none. Refused are control
   * characters below U+0020 other than tab and line ends, and halves of characters (surrogates
   * without their pair).
   */
  public static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_VISIBLE && c != '\t' && c != '\n' && c != '\r') {
        return "must not hold the control character U+%04X".formatted((int) c);
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return "must not hold half of a character (a surrogate without its pair)";
      }
    }
    return null;
  }

  public static boolean isSound(String text) {
    return fault(text) == null;
  }
}
