package org.bangfu.registry.form;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A row that could be read, about a household of the caller's.
 *
 * @param sheet where it stands; empty for a text file
 * @param row as the office's own program numbers it
 * @param values of the columns in which something stands
 */
public record FormRow(
    String sheet,
    int row,
    UUID household,
    DivisionCode division,
    Map<FormColumn<?>, Object> values) {

  /** Null where nothing stands. */
  @SuppressWarnings("unchecked") // a column's cell was read by its own type
  public <T> @Nullable T get(FormColumn<T> column) {
    return (T) values.get(column);
  }

  /** Of a column that a row has to have. */
  public <T> T need(FormColumn<T> column) {
    return Objects.requireNonNull(get(column));
  }

  public <T> T or(FormColumn<T> column, T otherwise) {
    return Objects.requireNonNullElse(get(column), otherwise);
  }
}
