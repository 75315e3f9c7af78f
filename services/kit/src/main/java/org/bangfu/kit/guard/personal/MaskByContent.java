package org.bangfu.kit.guard.personal;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what is personal by what it looks like, where no field says what it is: a cell of a file
 * whose columns have shifted, a record that nobody could read, a message of somebody else's
 * program. Digits count in every width, and with the spaces and hyphens that people put between
 * them.
 */
public final class MaskByContent {
  private static final int SHORTEST_ID = 15;
  private static final int ID = 18;
  private static final int SHORTEST_PHONE = 7;
  private static final int LONGEST_PHONE = 13;
  private static final String X = "XxＸｘⅩⅹХх";

  // of a call, as it is written into its header and as its id is quoted
  private static final String TRACE =
      "(?<!\\p{Alnum})(?:00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"
          + "|(?=[0-9]*[a-f])[0-9a-f]{32})(?!\\p{Alnum})";

  // a UUID is a number of ours and nobody's, and so is a trace
  private static final String NOBODYS =
      "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|" + TRACE;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<nobodys>"
              + NOBODYS
              + ")|\\p{Nd}(?:[\\p{Z}\\-‐‑–－]?\\p{Nd}){6,}["
              + X
              + "]?(?:\\p{Nd}{2})?(?:[A-Z]\\p{Nd})?");

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{Nd}\\p{Z}\\-+.,:/％%年月日元号eE" + X + "]+");
  private static final Pattern DAY =
      Pattern.compile("(19|20)\\d{6}|(19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?.{0,9}");
  private static final int LETTERS_SHOWN = 2;
  private static final int LONGEST_CELL = 100;

  private MaskByContent() {}

  /**
   * A text with the numbers in it masked that are as long as an ID number, a certificate or an
   * account (15 digits and more), and those that are built like a phone. All else stays, so that a
   * sentence can be read.
   */
  public static String masked(String text) {
    Matcher numbers = NUMBER.matcher(text);
    return numbers.replaceAll(found -> Matcher.quoteReplacement(number(found)));
  }

  /**
   * A value that stands where it does not belong: a short number or a day as it is, of a longer
   * number its beginning, of anything else its first two characters.
   */
  public static String value(String text) {
    if (DAY.matcher(text).matches()) {
      return cut(text);
    }
    if (PLAIN.matcher(text).matches()) {
      int digits = digits(text);
      if (digits < SHORTEST_PHONE) {
        return cut(text);
      }
      String masked = masked(text);
      return cut(masked.equals(text) ? beginning(text, 3) : masked);
    }
    int length = text.codePointCount(0, text.length());
    return length <= LETTERS_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LETTERS_SHOWN)) + "…";
  }

  private static String number(MatchResult found) {
    String text = found.group();
    if (found.group("nobodys") != null) {
      return text;
    }
    int digits = digits(text);
    if (digits == ID) {
      return new PersonalText(text).maskedIdNumber();
    }
    if (digits >= SHORTEST_ID) {
      // a certificate of disability ends in what the disability is
      return new PersonalText(text).maskedCertificate();
    }
    return isPhone(text, digits) ? new PersonalText(text).maskedPhone() : text;
  }

  private static boolean isPhone(String text, int digits) {
    if (digits > LONGEST_PHONE) {
      return false;
    }
    int first = Character.getNumericValue(text.codePointAt(0));
    return switch (digits) {
      case 10, 12 -> first == 0;
      case 11 -> first <= 1;
      case 13 -> text.codePoints().limit(2).map(Character::getNumericValue).sum() == 8 + 6;
      default -> false;
    };
  }

  private static int digits(String text) {
    return (int) text.codePoints().filter(c -> Character.isDigit(c) || X.indexOf(c) >= 0).count();
  }

  private static String beginning(String text, int shown) {
    int end = text.offsetByCodePoints(0, shown);
    return text.substring(0, end) + "*".repeat(text.codePointCount(end, text.length()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
  }
}
