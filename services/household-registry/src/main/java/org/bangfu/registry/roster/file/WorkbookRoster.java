package org.bangfu.registry.roster.file;

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
 * A roster in a workbook; each sheet that is seen and begins with the header is part of it. What is
 * hidden is what somebody did not mean to send, such as last year's.
 */
final class WorkbookRoster implements RosterFile {
  private final Path path;
  private final int mostRows;
  private final Headings headings;
  private int taken;
  private int passed;

  WorkbookRoster(Path path, int mostRows, Headings headings) {
    this.path = path;
    this.mostRows = mostRows;
    this.headings = headings;
  }

  @Override
  public List<String> read(Consumer<RosterCells> rows) throws IOException {
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

  private static RosterUnreadableException damaged() {
    return new RosterUnreadableException("The file is damaged, or no workbook (.xlsx).");
  }

  private List<String> readAll(
      WorkbookParts workbook, WorkbookContents contents, Consumer<RosterCells> rows)
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
      throw new RosterUnreadableException(
          "No sheet begins with the header of a roster (户编号, 姓名, 证件号码, …)."
              + (hidden.isEmpty() ? "" : " Sheets that are hidden are not read."));
    }
    if (taken == 0) {
      throw RosterHeader.nobody();
    }
    return hidden;
  }

  /** Whether the sheet is a roster. */
  private boolean read(
      WorkbookParts workbook,
      WorkbookParts.Sheet sheet,
      MergedCells merged,
      Consumer<RosterCells> sink)
      throws IOException {
    HeaderSearch search = new HeaderSearch(headings);
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
        RosterHeader header = search.header();
        if (header != null && rows.hasOwn()) {
          take(sheet.name(), header, rows, workbook.styles(), sink);
        }
      }
    }
    return search.header() != null;
  }

  private void take(
      String sheet,
      RosterHeader header,
      SheetRows rows,
      WorkbookStyles styles,
      Consumer<RosterCells> sink) {
    var cells = new RosterCells.Collector(header);
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

  private static void take(
      @Nullable RosterColumn column,
      SheetRows.Value cell,
      WorkbookStyles styles,
      RosterCells.Collector cells) {
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
              column == RosterColumn.IDENTIFIED_ON ? styles.day(cell.text()) : null);
      case DAY -> cells.day(column, cell.text(), cell.number());
      case FORMULA -> cells.fault(column, RosterCells.Fault.FORMULA);
      case ERROR -> cells.fault(column, RosterCells.Fault.ERROR_VALUE);
    }
  }
}
