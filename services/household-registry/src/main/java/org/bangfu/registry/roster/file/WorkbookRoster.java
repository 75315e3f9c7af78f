package org.bangfu.registry.roster.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A roster in a workbook; each sheet that begins with the header is part of it. */
final class WorkbookRoster implements RosterFile {
  private final Path path;
  private final int mostRows;
  private int taken;
  private int passed;

  WorkbookRoster(Path path, int mostRows) {
    this.path = path;
    this.mostRows = mostRows;
  }

  @Override
  public void read(Consumer<RosterCells> rows) throws IOException {
    taken = 0;
    passed = 0;
    Path copy = Files.createTempFile("bangfu-workbook-", null);
    try {
      guard(copy);
      try (ReadableWorkbook workbook = opened(copy)) {
        readAll(workbook.getSheets().toList(), rows);
      }
    } finally {
      Files.delete(copy);
    }
  }

  private void guard(Path copy) throws IOException {
    try {
      WorkbookGuard.copy(path, copy, mostRows);
    } catch (ZipException | IllegalArgumentException e) {
      // the second is how the XML parser fails where it reads on demand
      throw damaged();
    }
  }

  /** The parser has many ways to say that a file is not what it should be. */
  private static ReadableWorkbook opened(Path copy) throws IOException {
    try {
      return new ReadableWorkbook(copy.toFile(), new ReadingOptions(false, true));
    } catch (RuntimeException e) {
      throw damaged();
    } catch (IOException e) {
      if (e.getCause() instanceof XMLStreamException) {
        throw damaged();
      }
      throw e;
    }
  }

  private static RosterUnreadableException damaged() {
    return new RosterUnreadableException("The file is damaged, or no workbook (.xlsx).");
  }

  private void readAll(List<Sheet> sheets, Consumer<RosterCells> rows) throws IOException {
    Set<String> parts = new HashSet<>();
    boolean found = false;
    for (Sheet sheet : sheets) {
      if (!parts.add(sheet.getId())) {
        throw damaged();
      }
      found |= read(sheet, rows);
    }
    if (!found) {
      throw new RosterUnreadableException(
          "No sheet begins with the header of a roster (户编号, 姓名, 证件号码, …).");
    }
  }

  /** Whether the sheet is a roster. */
  private boolean read(Sheet sheet, Consumer<RosterCells> sink) throws IOException {
    try (Stream<Row> stream = stream(sheet)) {
      Iterator<Row> rows = stream.iterator();
      RosterHeader header = header(rows);
      if (header == null) {
        return false;
      }
      for (Row row = next(rows); row != null; row = next(rows)) {
        var cells = new RosterCells.Collector();
        for (int i = 0; i < Math.min(header.width(), row.getCellCount()); i++) {
          take(header.at(i), row.getCell(i), cells);
        }
        if (cells.isEmpty()) {
          continue;
        }
        if (++taken > mostRows) {
          throw RowsOfWorkbook.tooManyRows(mostRows);
        }
        sink.accept(cells.row(sheet.getName(), row.getRowNum()));
      }
    }
    return true;
  }

  private static Stream<Row> stream(Sheet sheet) throws IOException {
    try {
      return sheet.openStream();
    } catch (RuntimeException e) {
      throw damaged();
    } catch (IOException e) {
      if (e.getCause() instanceof XMLStreamException) {
        throw damaged();
      }
      throw e;
    }
  }

  private @Nullable Row next(Iterator<Row> rows) {
    if (++passed > mostRows + RowsOfWorkbook.MOST_EMPTY_ROWS) {
      throw RowsOfWorkbook.tooManyRows(mostRows);
    }
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw damaged();
    }
  }

  private @Nullable RosterHeader header(Iterator<Row> rows) {
    Row row = next(rows);
    // titles may stand above the header
    for (int i = 0; i < 5 && row != null; i++, row = next(rows)) {
      List<@Nullable String> names = new ArrayList<>();
      for (int column = 0; column < Math.min(row.getCellCount(), 200); column++) {
        Cell cell = row.getCell(column);
        names.add(cell == null ? null : cell.getText());
      }
      var header = RosterHeader.in(names);
      if (header.isPresent()) {
        return header.get();
      }
    }
    return null;
  }

  private static void take(
      @Nullable RosterColumn column, @Nullable Cell cell, RosterCells.Collector cells) {
    if (column == null || cell == null) {
      return;
    }
    CellType type = cell.getType();
    // texts are sometimes typed like the results of formulas
    if (type == CellType.FORMULA && cell.getFormula() != null) {
      cells.formula(column);
    } else if (type == CellType.NUMBER) {
      cells.value(column, plain(cell.getRawValue()));
    } else if (type != CellType.EMPTY) {
      cells.value(column, cell.getText());
    }
  }

  /** A phone in a number's cell is stored as 1.38E10. */
  private static @Nullable String plain(@Nullable String number) {
    if (number == null) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(number);
      if (Math.abs((long) value.scale()) > 30) {
        return number;
      }
      return (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
  }
}
