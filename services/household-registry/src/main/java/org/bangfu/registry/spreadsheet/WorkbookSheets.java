package org.bangfu.registry.spreadsheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook; each sheet that is seen and begins with the header is part of it. What
 * is hidden is what somebody did not mean to send, such as last year's.
 */
final class WorkbookSheets<C extends SheetColumn> implements SheetFile<C> {
  private final Path path;
  private final int mostRows;
  private final Headings<C> headings;
  private int taken;
  private int passed;

  WorkbookSheets(Path path, int mostRows, Headings<C> headings) {
    this.path = path;
    this.mostRows = mostRows;
    this.headings = headings;
  }

  @Override
  public List<String> read(Consumer<SheetCells<C>> rows) throws IOException {
    taken = 0;
    passed = 0;
    Path copy = Files.createTempFile("bangfu-workbook-", null);
    try {
      WorkbookContents contents = guarded(copy);
      try (WorkbookParts workbook = opened(copy)) {
        return readAll(workbook, contents, rows);
      }
    } finally {
      Files.delete(copy);
    }
  }

  private WorkbookContents guarded(Path copy) throws IOException {
    try {
      return WorkbookGuard.copy(path, copy, mostRows);
    } catch (ZipException | IllegalArgumentException e) {
      // the second is how the XML parser fails where it reads on demand
      throw damaged();
    }
  }

  /** A file has many ways not to be what it should. */
  private static WorkbookParts opened(Path copy) throws IOException {
    try {
      return new WorkbookParts(copy);
    } catch (RuntimeException | XMLStreamException | FileNotFoundException e) {
      throw damaged();
    }
  }

  private static SheetUnreadableException damaged() {
    return new SheetUnreadableException("The file is damaged, or no workbook (.xlsx).");
  }

  private List<String> readAll(
      WorkbookParts workbook, WorkbookContents contents, Consumer<SheetCells<C>> rows)
      throws IOException {
    Set<String> parts = new HashSet<>();
    boolean found = false;
    for (WorkbookParts.Sheet sheet : workbook.sheets()) {
      if (!parts.add(sheet.part())) {
        throw damaged();
      }
      if (!sheet.isHidden()) {
        found |= read(workbook, sheet, contents.mergedIn(sheet.part()), rows);
      }
    }
    List<String> hidden =
        workbook.sheets().stream()
            .filter(WorkbookParts.Sheet::isHidden)
            .map(WorkbookParts.Sheet::name)
            .toList();
    if (!found) {
      throw new SheetUnreadableException(
          "No sheet begins with the header of "
              + headings.what()
              + "."
              + (hidden.isEmpty() ? "" : " Sheets that are hidden are not read."));
    }
    if (taken == 0) {
      throw SheetHeader.nobody(headings);
    }
    return hidden;
  }

  /** Whether it is such a sheet. */
  private boolean read(
      WorkbookParts workbook,
      WorkbookParts.Sheet sheet,
      MergedCells merged,
      Consumer<SheetCells<C>> sink)
      throws IOException {
    HeaderSearch<C> search = new HeaderSearch<>(headings);
    try (SheetRows rows = opened(workbook, sheet, merged)) {
      while (next(rows)) {
        if (search.isOpen()) {
          HeaderSearch.Row row = search.take(rows.texts());
          if (row == HeaderSearch.Row.NO_HEADER) {
            return false;
          }
          if (row != HeaderSearch.Row.DATA) {
            continue;
          }
        }
        SheetHeader<C> header = search.header();
        if (header != null && rows.hasOwn()) {
          take(sheet.name(), header, rows, workbook.styles(), sink);
        }
      }
    }
    return search.header() != null;
  }

  private void take(
      String sheet,
      SheetHeader<C> header,
      SheetRows rows,
      WorkbookStyles styles,
      Consumer<SheetCells<C>> sink) {
    var cells = new CellCollector<>(header, headings);
    for (int i = 0; i < header.width(); i++) {
      take(header.at(i), rows.at(i), styles, cells);
    }
    if (cells.isEmpty() || cells.isNobody()) {
      return;
    }
    if (++taken > mostRows) {
      throw RowsOfWorkbook.tooManyRows(mostRows);
    }
    sink.accept(cells.row(sheet, rows.number()));
  }

  private static SheetRows opened(
      WorkbookParts workbook, WorkbookParts.Sheet sheet, MergedCells merged) throws IOException {
    try {
      return workbook.rows(sheet, merged);
    } catch (XMLStreamException | FileNotFoundException e) {
      throw damaged();
    }
  }

  private boolean next(SheetRows rows) {
    if (++passed > mostRows + RowsOfWorkbook.MOST_EMPTY_ROWS) {
      throw RowsOfWorkbook.tooManyRows(mostRows);
    }
    try {
      return rows.next();
    } catch (RuntimeException | XMLStreamException e) {
      throw damaged();
    }
  }

  private void take(
      @Nullable C column, SheetRows.Value cell, WorkbookStyles styles, CellCollector<C> cells) {
    if (column == null) {
      return;
    }
    switch (cell.kind()) {
      case EMPTY -> {
        // nothing to take
      }
      case TEXT -> cells.text(column, cell.text());
      case NUMBER ->
          cells.number(
              column,
              cell.text(),
              column.kind() == SheetColumn.Kind.DAY ? styles.day(cell.text()) : null);
      case DAY -> cells.day(column, cell.text(), cell.number());
      case FORMULA -> cells.fault(column, SheetCells.Fault.FORMULA);
      case ERROR -> cells.fault(column, SheetCells.Fault.ERROR_VALUE);
    }
  }
}
