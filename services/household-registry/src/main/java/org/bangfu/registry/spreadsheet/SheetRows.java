package org.bangfu.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, one after the other. Names count and not their namespaces, of which there
 * are two.
 */
final class SheetRows implements AutoCloseable {
  /** Columns that are read; what stands beyond them is nobody's. */
  static final int WIDEST = 200;

  /** What a cell holds. */
  enum Kind {
    EMPTY,
    TEXT,
    NUMBER,
    DAY,
    FORMULA,
    ERROR
  }

  /**
   * A cell.
   *
   * @param text of a day it is ISO, of a number what the file says
   * @param number what a day was before it was one
   */
  record Value(Kind kind, String text, String number) {
    static final Value EMPTY = new Value(Kind.EMPTY, "", "");
    static final Value FORMULA = new Value(Kind.FORMULA, "", "");

    static Value of(Kind kind, String text) {
      return new Value(kind, text, "");
    }
  }

  private final InputStream part;
  private final XMLStreamReader in;
  private final WorkbookParts workbook;
  private final MergedCells merged;
  private final Value[] cells = new Value[WIDEST];
  private final FormulaAreas formulas = new FormulaAreas();
  private int row;
  private boolean anything;

  SheetRows(InputStream part, WorkbookParts workbook, MergedCells merged)
      throws XMLStreamException {
    this.part = part;
    this.in = WorkbookParts.reader(part);
    this.workbook = workbook;
    this.merged = merged;
    merged.sort();
  }

  /** The next row; false after the last one. */
  boolean next() throws XMLStreamException {
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("row")) {
        read();
        return true;
      }
    }
    return false;
  }

  /** As the spreadsheet numbers it. */
  int number() {
    return row;
  }

  /** Whether something stands in the row itself, and not only in a cell that reaches into it. */
  boolean hasOwn() {
    return anything;
  }

  Value at(int column) {
    return cells[column];
  }

  List<@Nullable String> texts() {
    List<@Nullable String> texts = new ArrayList<>(WIDEST);
    for (Value cell : cells) {
      texts.add(cell.kind() == Kind.EMPTY ? null : cell.text());
    }
    return texts;
  }

  private void read() throws XMLStreamException {
    String number = in.getAttributeValue(null, "r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    Arrays.fill(cells, Value.EMPTY);
    anything = false;
    int column = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("c")) {
        String reference = in.getAttributeValue(null, "r");
        column = reference == null ? column : column(reference);
        Value value = cell(column);
        if (column < WIDEST && value.kind() != Kind.EMPTY) {
          cells[column] = value;
          anything = true;
        }
        column++;
      }
    }
    merged.fill(row, cells);
  }

  private Value cell(int column) throws XMLStreamException {
    String type = in.getAttributeValue(null, "t");
    String style = in.getAttributeValue(null, "s");
    String text = null;
    boolean formula = formulas.cover(row, column);
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "v" -> text = XmlText.until(in, "v");
          case "is" -> text = XmlText.visibleUntil(in, "is");
          case "f" -> {
            formula = true;
            formulas.add(in.getAttributeValue(null, "t"), in.getAttributeValue(null, "ref"));
          }
          default -> {
            // extensions hold nothing that is shown
          }
        }
      }
    }
    if (formula) {
      return Value.FORMULA;
    }
    return text == null || text.isEmpty() ? Value.EMPTY : value(type, style, text);
  }

  private Value value(@Nullable String type, @Nullable String style, String text) {
    return switch (type == null ? "n" : type) {
      case "s" -> Value.of(Kind.TEXT, workbook.sharedText(Integer.parseInt(text)));
      case "inlineStr" -> Value.of(Kind.TEXT, text);
      case "str" -> Value.of(Kind.TEXT, XmlText.unescaped(text));
      case "b" -> Value.of(Kind.TEXT, text.equals("1") ? "TRUE" : "FALSE");
      case "e" -> Value.of(Kind.ERROR, text);
      case "d" -> new Value(Kind.DAY, text, text);
      case "n" -> workbook.styles().number(text, style);
      default -> throw new IllegalArgumentException("there is no type " + type);
    };
  }

  /** The index of the column that a reference such as {@code AB12} names. */
  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public void close() throws IOException {
    try {
      in.close();
    } catch (XMLStreamException e) {
      // it has been read
    }
    part.close();
  }
}
