package org.bangfu.registry.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangfu.registry.form.NumberedHouseholds.Household;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.bangfu.registry.spreadsheet.SheetColumn;
import org.bangfu.registry.spreadsheet.SheetFile;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;
import org.jspecify.annotations.Nullable;

/** A form that is filled in, read row by row: every cell is what it should be, or an error. */
public final class ReadForm {
  /** As many as one call takes. */
  static final int MOST_ROWS = 1_000;

  private final OfficeForm form;
  private final List<SheetCells<FormColumn<?>>> cells = new ArrayList<>();

  ReadForm(OfficeForm form) {
    this.form = form;
  }

  OfficeForm form() {
    return form;
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

  /** Its rows, those that are about nobody left out. */
  List<FormRow> rows(NumberedHouseholds households, CellErrors errors) {
    List<FormRow> rows = new ArrayList<>();
    for (SheetCells<FormColumn<?>> row : cells) {
      Map<FormColumn<?>, Object> values = values(row, errors);
      Household household = household(row, households, errors);
      if (household != null) {
        rows.add(new FormRow(row.sheet(), row.row(), household.id(), household.division(), values));
      }
    }
    return rows;
  }

  /** Whether no row leaves a day to be said for all. */
  public boolean saysAllDays() {
    return form.columns().stream()
        .filter(column -> column.kind() == SheetColumn.Kind.DAY)
        .allMatch(column -> cells.stream().allMatch(row -> row.value(column) != null));
  }

  private static @Nullable Household household(
      SheetCells<FormColumn<?>> row, NumberedHouseholds households, CellErrors errors) {
    String number = row.value(FormColumn.HOUSEHOLD);
    if (number == null) {
      return null;
    }
    List<Household> found = households.numbered(number);
    if (found.size() != 1) {
      error(
          errors,
          row,
          FormColumn.HOUSEHOLD,
          found.isEmpty()
              ? "must be the number of a household of the caller's divisions"
              : "is the number of a household in several counties; name the division");
      return null;
    }
    return found.getFirst();
  }

  private Map<FormColumn<?>, Object> values(SheetCells<FormColumn<?>> row, CellErrors errors) {
    Map<FormColumn<?>, Object> values = new HashMap<>();
    for (FormColumn<?> column : FormHeadings.columns(form)) {
      SheetCells.Fault fault = row.faults().get(column);
      String text = row.value(column);
      if (fault != null) {
        error(errors, row, column, fault.detail());
      } else if (text == null) {
        if (column.needed()) {
          error(errors, row, column, "must not be empty");
        }
      } else {
        Object value = column.type().reader().apply(text);
        if (value == null) {
          error(errors, row, column, column.type().rule());
        } else {
          values.put(column, value);
        }
      }
    }
    return values;
  }

  private static void error(
      CellErrors errors, SheetCells<FormColumn<?>> row, FormColumn<?> column, String detail) {
    errors.add(new CellError(row.sheet(), row.row(), row.heading(column), detail));
  }
}
