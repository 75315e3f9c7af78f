package org.bangfu.kit.value.text;

/** Text that goes into a CSV file for a spreadsheet. */
public final class SpreadsheetText {
  /** By which spreadsheets know UTF-8; the first character of a file. */
  public static final char MARK = '\ufeff';

  /** What begins a formula, in each width that a spreadsheet takes for the same. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetText() {}

  /** With an apostrophe before what would become a formula when the file is opened. */
  public static String harmless(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
