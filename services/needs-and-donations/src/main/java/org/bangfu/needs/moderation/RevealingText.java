package org.bangfu.needs.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text that is to be published what tells who is meant: a number by which somebody is
 * reached or known, and names. Spaces, full width and Chinese numerals hide nothing.
 */
public final class RevealingText {
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{7}");
  private static final Pattern BETWEEN_DIGITS =
      Pattern.compile("(?<=\\p{Nd})[\\p{Z}\\s\\p{Pd}._/()+]+(?=\\p{Nd})");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,}");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("[\\p{Z}\\s\\p{P}\\p{S}]");
  private static final String NUMERALS = "〇零○一二三四五六七八九幺";
  private static final String DIGITS = "0001234567891";

  private RevealingText() {}

  /** Whether seven or more digits stand in a row: a phone, an ID number, an account. */
  public static boolean hasLongNumber(String text) {
    StringBuilder digits = new StringBuilder(plain(text));
    for (int i = 0; i < digits.length(); i++) {
      int numeral = NUMERALS.indexOf(digits.charAt(i));
      if (numeral >= 0) {
        digits.setCharAt(i, DIGITS.charAt(numeral));
      }
    }
    return LONG_NUMBER.matcher(BETWEEN_DIGITS.matcher(digits).replaceAll("")).find();
  }

  /**
   * Whether a person is named, with or without the surname: {@code 晓雨} is 张晓雨. A given name of one
   * character may be any word, and passes.
   */
  public static boolean namesPerson(String text, @Nullable String name) {
    if (name == null) {
      return false;
    }
    String whole = letters(name);
    return names(text, whole)
        || (HAN.matcher(whole).matches()
            && names(text, whole.substring(whole.offsetByCodePoints(0, 1))));
  }

  /** Whether a name stands in the text, however it is spaced. */
  public static boolean names(String text, @Nullable String name) {
    if (name == null) {
      return false;
    }
    String sought = letters(name);
    return !sought.isEmpty() && letters(text).contains(sought);
  }

  private static String letters(String text) {
    return BETWEEN_LETTERS.matcher(plain(text)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
