package org.bangfu.needs.help.moderation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in a text however they are written: in full width, in circles and keycaps, in
 * Chinese numerals, those of cheques and those of radio, in letters that look like digits, in
 * words, and with anything between the digits that is no letter.
 */
final class WrittenNumbers {
  /** What nobody sees: formats, variation selectors, the frames of keycaps. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");

  /** Each after the digit that it stands for. */
  private static final List<String> NUMERALS =
      List.of("0〇零○洞", "1一壹幺", "2二贰貳两兩", "3三叁參", "4四肆", "5五伍", "6六陆陸", "7七柒拐", "8八捌", "9九玖勾");

  private static final Map<Integer, Character> DIGITS = new HashMap<>();
  private static final List<String> WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final Pattern WORD = Pattern.compile("\\b(?:" + String.join("|", WORDS) + ")\\b");

  /** With the letters that are taken for digits, if they stand among digits. */
  private static final String DIGIT = "[0-9oοоli]";

  /** Between the items of a list too, such as sizes of shoes: there nothing but a phone counts. */
  private static final Pattern LISTED = between("[,、;]");

  private static final Pattern APART =
      between("(?:[\\p{Z}\\s\\p{S}\\p{P}&&[^,、;]]|空格|[横杠点减转]|dash|space|dot)");
  private static final Pattern LONG =
      Pattern.compile(
          "(?=" + DIGIT + "*[0-9]" + DIGIT + "*[0-9]" + DIGIT + "*[0-9])" + DIGIT + "{7}");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(?:86)?[1l][3-9][0-9oοо]{9}(?![0-9])|[0-9]{17}[0-9x]");

  static {
    for (String numerals : NUMERALS) {
      numerals.codePoints().forEach(numeral -> DIGITS.put(numeral, numerals.charAt(0)));
    }
  }

  private WrittenNumbers() {}

  /** The text as it is seen, whichever characters it is made of. */
  static String plain(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether seven or more digits stand together: a phone, an ID number, an account. */
  static boolean anyLong(String text) {
    String digits = APART.matcher(digits(text)).replaceAll("");
    return LONG.matcher(digits).find()
        || PHONE.matcher(LISTED.matcher(digits).replaceAll("")).find();
  }

  private static String digits(String text) {
    String words =
        WORD.matcher(plain(text).toLowerCase(Locale.ROOT))
            .replaceAll(found -> Matcher.quoteReplacement("" + WORDS.indexOf(found.group())));
    StringBuilder digits = new StringBuilder();
    words.codePoints().forEach(c -> digits.append(digit(c)));
    return digits.toString();
  }

  private static String digit(int character) {
    Character numeral = DIGITS.get(character);
    if (numeral != null) {
      return numeral.toString();
    }
    int type = Character.getType(character);
    int value = Character.getNumericValue(character);
    boolean number = type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
    return number && value >= 0 && value <= 9
        ? String.valueOf(value)
        : Character.toString(character);
  }

  private static Pattern between(String what) {
    return Pattern.compile("(?<=" + DIGIT + ")" + what + "+(?=" + DIGIT + ")");
  }
}
