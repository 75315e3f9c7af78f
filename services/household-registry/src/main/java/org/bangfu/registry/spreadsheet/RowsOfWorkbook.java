package org.bangfu.registry.spreadsheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The rows, cells and formulas of a workbook's sheets, counted before the parser holds them. */
final class RowsOfWorkbook {
  /** Beside the rows that count: titles, headers, notes, and sheets of other years. */
  private static final int OTHER_ROWS = 20_000;

  /** Some programs write every row that a sheet could have. */
  static final int MOST_EMPTY_ROWS = 1 << 20;

  private static final int LONGEST_ROW = 1 << 20;
  private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
  private static final int LONGEST_INDEX = 20;
  private static final int MOST_FORMULAS = 10_000;
  private static final int LONGEST_FORMULA = 8_192;
  static final int MOST_RANGES = 100;

  private final int mostRows;
  private int rows;
  private int rowsWithValues;
  private long rowBegan;
  private boolean inRow;
  private boolean hasValue;
  private int formulas;
  private int ranges;
  private int inFormula;
  private int formulaLength;
  private int inSharedCell;
  private int inIndex;
  private final StringBuilder index = new StringBuilder();
  private long greatestSharedText = -1;

  RowsOfWorkbook(int mostRows) {
    this.mostRows = mostRows;
  }

  /** The number of the last shared text that a cell names; -1 if none does. */
  long greatestSharedText() {
    return greatestSharedText;
  }

  void begins(String name, int depth, XMLStreamReader in, long size) {
    checkRow(size);
    switch (name) {
      case "row" -> {
        inRow = true;
        rowBegan = size;
        hasValue = false;
        if (++rows > mostRows + MOST_EMPTY_ROWS) {
          throw tooManyRows(mostRows);
        }
      }
      case "c" -> cell(depth, in);
      case "v" -> {
        value();
        if (inSharedCell > 0 && inIndex == 0) {
          inIndex = depth;
          index.setLength(0);
        }
      }
      case "is" -> value();
      case "f" -> formula(depth, in);
      default -> {
        // nothing that the parser keeps
      }
    }
  }

  private void checkRow(long size) {
    if (inRow && size - rowBegan > LONGEST_ROW) {
      throw WorkbookGuard.tooMuch("a row of more than 1 MB");
    }
  }

  private void value() {
    if (inRow && !hasValue) {
      hasValue = true;
      if (++rowsWithValues > mostRows + OTHER_ROWS) {
        throw tooManyRows(mostRows);
      }
    }
  }

  private void cell(int depth, XMLStreamReader in) {
    String reference = in.getAttributeValue(null, "r");
    if (reference != null && !CELL.matcher(reference).matches()) {
      // the parser makes room for every column up to the one that a cell names
      throw WorkbookGuard.tooMuch("a cell beyond the last column");
    }
    if (inSharedCell == 0 && "s".equals(in.getAttributeValue(null, "t"))) {
      inSharedCell = depth;
    }
  }

  private void formula(int depth, XMLStreamReader in) {
    if (inSharedCell > 0) {
      // the parser would take the text, and hide the formula
      throw WorkbookGuard.tooMuch("a formula in a cell of shared text");
    }
    if (++formulas > MOST_FORMULAS) {
      throw WorkbookGuard.tooMuch("more than 10,000 formulas; put their values in their place");
    }
    if (in.getAttributeValue(null, "ref") != null && ++ranges > MOST_RANGES) {
      throw WorkbookGuard.tooMuch("more than 100 formulas over ranges");
    }
    if (inFormula == 0) {
      inFormula = depth;
      formulaLength = 0;
    }
  }

  void text(XMLStreamReader in, long size) {
    checkRow(size);
    if (inFormula > 0) {
      formulaLength += in.getTextLength();
      if (formulaLength > LONGEST_FORMULA) {
        throw WorkbookGuard.tooMuch("a formula of more than 8,192 characters");
      }
    }
    if (inIndex > 0 && index.length() <= LONGEST_INDEX) {
      index.append(in.getText());
    }
  }

  void ends(String name, int depth) {
    if (name.equals("row")) {
      inRow = false;
    }
    inFormula = depth == inFormula ? 0 : inFormula;
    inSharedCell = depth == inSharedCell ? 0 : inSharedCell;
    if (depth == inIndex) {
      inIndex = 0;
      indexEnds();
    }
  }

  private void indexEnds() {
    if (index.isEmpty()) {
      return;
    }
    try {
      greatestSharedText = Math.max(greatestSharedText, Integer.parseInt(index.toString()));
    } catch (NumberFormatException e) {
      throw WorkbookGuard.tooMuch("a cell with a shared text that does not exist");
    }
  }

  static SheetUnreadableException tooManyRows(int mostRows) {
    return new SheetUnreadableException(
        "Such a file has at most %,d rows; send it in parts.".formatted(mostRows));
  }
}
