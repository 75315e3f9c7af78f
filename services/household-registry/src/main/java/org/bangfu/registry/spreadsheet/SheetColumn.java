package org.bangfu.registry.spreadsheet;

import org.bangfu.kit.guard.personal.VisibleText;

/** A column of a kind of sheet. */
public interface SheetColumn {
  /** What programs make of what was typed, and how it is told from what was meant. */
  enum Kind {
    /** Whatever was written, a number too. */
    TEXT,
    /** A name, which no spreadsheet rounds or takes for a day. */
    NAME,
    /** What an office numbers by, which a spreadsheet may have taken for an amount. */
    OFFICE_NUMBER,
    /** Eighteen digits, of which a cell of a number has lost three. */
    ID_NUMBER,
    /** A day, which spreadsheets keep as a number. */
    DAY;

    /** Whether a number or a day in its place says nothing any more. */
    boolean isLostInNumbers() {
      return this == NAME || this == OFFICE_NUMBER || this == ID_NUMBER;
    }
  }

  /** Our own heading. */
  String heading();

  Kind kind();

  /**
   * A heading as it is compared: without what nobody sees, spaces, and the star of what must be.
   */
  static String plain(String heading) {
    return VisibleText.of(heading).replaceAll("[\\s*]", "").replace('（', '(').replace('）', ')');
  }
}
