package org.bangfu.registry.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.bangfu.registry.spreadsheet.SheetFile;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;
import org.jspecify.annotations.Nullable;

/** Reads a form that is filled in: every cell as what it should be, or an error. */
final class ReadForm {
  /** As many as one call takes. */
  static final int MOST_ROWS = 1_000;

  private final OfficeForm form;
  private final CellErrors errors;
  private final List<SheetCells<FormColumn<?>>> cells = new ArrayList<>();

  ReadForm(OfficeForm form, CellErrors errors) {
    this.form = form;
    this.errors = errors;
  }

  /**
   * @throws SheetUnreadableException if it is no such form
   */
  void read(Path file) throws IOException {
    SheetFile.at(file, MOST_ROWS, new FormHeadings(form)).read(cells::add);
  }

  /** The numbers of the households that it names. */
  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    for (SheetCells<FormColumn<?>> row : cells) {
      String number = row.value(FormColumn.HOUSEHOLD);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The headings of the file that are the form's. */
  List<String> headings() {
    return List.copyOf(cells.getFirst().written().values());
  }

  /** Its rows, those with an error left out. */
  List<FormRow> rows(NumberedHouseholds households) {
    List<FormRow> rows = new ArrayList<>();
    Map<UUID, Integer> seen = new HashMap<>();
    for (SheetCells<FormColumn<?>> row : cells) {
      Map<FormColumn<?>, Object> values = values(row);
      UUID household = household(row, households);
      if (household != null) {
        Integer before = seen.putIfAbsent(household, row.row());
        if (before != null && !form.repeats()) {
          error(row, FormColumn.HOUSEHOLD, "must not be the household of row " + before);
        }
        rows.add(new FormRow(row.sheet(), row.row(), household, values));
      }
    }
    return rows;
  }

  private @Nullable UUID household(SheetCells<FormColumn<?>> row, NumberedHouseholds households) {
    String number = row.value(FormColumn.HOUSEHOLD);
    if (number == null) {
      return null;
    }
    List<UUID> found = households.numbered(number);
    if (found.size() != 1) {
      error(
          row,
          FormColumn.HOUSEHOLD,
          found.isEmpty()
              ? "must be the number of a household of the caller's divisions"
              : "is the number of a household in several counties; name the division");
      return null;
    }
    return found.getFirst();
  }

  private Map<FormColumn<?>, Object> values(SheetCells<FormColumn<?>> row) {
    Map<FormColumn<?>, Object> values = new HashMap<>();
    for (FormColumn<?> column : FormHeadings.columns(form)) {
      SheetCells.Fault fault = row.faults().get(column);
      String text = row.value(column);
      if (fault != null) {
        error(row, column, fault.detail());
      } else if (text == null) {
        if (column.needed()) {
          error(row, column, "must not be empty");
        }
      } else {
        Object value = column.type().reader().apply(text);
        if (value == null) {
          error(row, column, column.type().rule());
        } else {
          values.put(column, value);
        }
      }
    }
    return values;
  }

  private void error(SheetCells<FormColumn<?>> row, FormColumn<?> column, String detail) {
    errors.add(new CellError(row.sheet(), row.row(), row.heading(column), detail));
  }
}
