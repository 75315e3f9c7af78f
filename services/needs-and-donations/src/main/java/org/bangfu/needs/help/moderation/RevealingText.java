package org.bangfu.needs.help.moderation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text that is to be published what tells who is meant: a number by which somebody is
 * reached or known, and names. No way of writing them hides them.
 */
public final class RevealingText {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,}");
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("[\\p{Z}\\s\\p{P}\\p{S}]");

  /** What stands between the parts of a name, such as the dot in 买买提·艾力. */
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\p{Z}\\s\\p{P}\\p{S}]+");

  private static final int SHORTEST_HAN = 2;
  private static final int SHORTEST_OTHER = 4;

  private RevealingText() {}

  /** Whether seven or more digits stand together: a phone, an ID number, an account. */
  public static boolean hasLongNumber(String text) {
    return WrittenNumbers.anyLong(text);
  }

  /**
   * Whether a person is named, as a whole or by a part of the name: {@code 晓雨} is 张晓雨, and {@code
   * 艾力} is 买买提·艾力. A given name of one character may be any word, and passes.
   */
  public static boolean namesPerson(String text, @Nullable String name) {
    if (name == null) {
      return false;
    }
    List<String> parts = BETWEEN_PARTS.splitAsStream(WrittenNumbers.plain(name)).toList();
    return names(text, name)
        || givenName(text, letters(name))
        || parts.size() > 1 && parts.stream().anyMatch(part -> tellsWho(part) && names(text, part));
  }

  /** Without the surname, which has one character or two. */
  private static boolean givenName(String text, String whole) {
    if (!HAN.matcher(whole).matches()) {
      return false;
    }
    String given = whole.substring(whole.offsetByCodePoints(0, 1));
    int left = given.codePointCount(0, given.length());
    return names(text, given)
        || left > SHORTEST_HAN && names(text, given.substring(given.offsetByCodePoints(0, 1)));
  }

  private static boolean tellsWho(String part) {
    int shortest =
        part.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST_HAN : SHORTEST_OTHER;
    return part.codePointCount(0, part.length()) >= shortest;
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
    return BETWEEN_LETTERS
        .matcher(WrittenNumbers.plain(text))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
