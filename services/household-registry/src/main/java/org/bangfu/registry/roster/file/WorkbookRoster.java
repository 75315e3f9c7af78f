package org.bangfu.registry.roster.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A roster in a workbook; each sheet that begins with the header is part of it. */
final class WorkbookRoster implements RosterFile {
  private final Path path;

  WorkbookRoster(Path path) {
    this.path = path;
  }

  @Override
  public void read(Consumer<RosterCells> rows) throws IOException {
    try {
      WorkbookGuard.check(path);
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true))) {
        int taken = 0;
        boolean found = false;
        for (Sheet sheet : workbook.getSheets().toList()) {
          int before = taken;
          taken = read(sheet, taken, rows);
          found |= taken >= 0;
          taken = Math.max(taken, before);
        }
        if (!found) {
          throw new RosterUnreadableException(
              "No sheet begins with the header of a roster (户编号, 姓名, 证件号码, …).");
        }
      }
    } catch (ZipException | ExcelReaderException | IllegalArgumentException e) {
      throw new RosterUnreadableException("The file is damaged, or no workbook.");
    }
  }

  /** Gives the count of rows with this sheet's; -1 if the sheet is no roster. */
  private static int read(Sheet sheet, int before, Consumer<RosterCells> sink) throws IOException {
    int taken = before;
    try (Stream<Row> stream = sheet.openStream()) {
      Iterator<Row> rows = stream.iterator();
      RosterHeader header = header(rows);
      if (header == null) {
        return -1;
      }
      while (rows.hasNext()) {
        Row row = rows.next();
        var cells = new RosterCells.Collector();
        for (int i = 0; i < Math.min(header.width(), row.getCellCount()); i++) {
          take(header.at(i), row.getCell(i), cells);
        }
        if (cells.isEmpty()) {
          continue;
        }
        if (++taken > MOST_ROWS) {
          throw new RosterUnreadableException("A roster has at most 1,000,000 rows.");
        }
        sink.accept(cells.row(sheet.getName(), row.getRowNum()));
      }
    }
    return taken;
  }

  private static @Nullable RosterHeader header(Iterator<Row> rows) {
    // titles may stand above the header
    for (int i = 0; i < 5 && rows.hasNext(); i++) {
      Row row = rows.next();
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
    if (type == CellType.FORMULA) {
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
