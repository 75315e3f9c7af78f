package org.bangfu.kit.value.sheet;

import java.util.regex.Pattern;

/** Text that goes into a CSV file for a spreadsheet, which reads it as if somebody had typed it. */
final class SpreadsheetText {
  /** By which spreadsheets know UTF-8; the first character of a file. */
  static final char MARK = '\ufeff';

  /** What begins a formula, in each form that a spreadsheet takes for the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠﹦﹢﹣﹫−";

  /** A number of somebody or something, of which digits would be rounded off or left out. */
  private static final Pattern NUMBER_OF_SOMETHING =
      Pattern.compile("\\p{Nd}{16,}|0\\p{Nd}+|\\p{Nd}+[eE]\\p{Nd}+");

  private SpreadsheetText() {}

  /** With an apostrophe before what would become a formula or another number. */
  static String harmless(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
            || NUMBER_OF_SOMETHING.matcher(value).matches()
        ? "'" + value
        : value;
  }
}
