package org.bangfu.registry.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.guard.personal.VisibleText;
import org.jspecify.annotations.Nullable;

/** Phones as people write them: with the country's code, blanks, hyphens, or two in one cell. */
final class WrittenPhone {
  private static final Pattern BETWEEN = Pattern.compile("[/\\\\、,，;；|]|或");
  private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)?86(1\\d{10})");
  private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{9,11}");

  private WrittenPhone() {}

  /** The digits of the first phone in the text; null if there is none. */
  static @Nullable String in(String text) {
    for (String part : BETWEEN.split(text)) {
      String phone = digits(part);
      if (phone != null) {
        return phone;
      }
    }
    for (String part : text.split("\\s+")) {
      String phone = digits(part);
      if (phone != null) {
        return phone;
      }
    }
    return null;
  }

  private static @Nullable String digits(String text) {
    String digits = VisibleText.number(text).replaceAll("[-‐‑–－—()（）.]", "");
    Matcher abroad = COUNTRY.matcher(digits);
    String phone = abroad.matches() ? abroad.group(1) : digits;
    return PHONE.matcher(phone).matches() ? phone : null;
  }
}
