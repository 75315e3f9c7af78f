package org.bangfu.registry.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the headings of a kind of sheet mean, and how such a sheet is known.
 *
 * @param <C> its columns
 */
public interface Headings<C extends SheetColumn> {
  /** Null for a heading that is passed over. */
  @Nullable C column(@Nullable String heading);

  /** What whoever writes such sheets calls a column. */
  String heading(C column);

  /** Values of every row in columns that a sheet may leave out. */
  Map<C, String> given();

  /**
   * Whether a row is the header, and not a title or a list of words.
   *
   * @param named the columns that it names, in its order
   */
  boolean isHeader(List<C> named);

  /**
   * Columns without which such a sheet says nothing.
   *
   * @param present those of the sheet, and those that are given
   */
  Set<C> missing(Set<C> present);

  /** Those that tell a header which is repeated on every printed page. */
  Set<C> repeated();

  /** Whether a row is the example of a template. */
  boolean isExample(Map<C, String> row);

  /** What such a sheet is, for a refusal: a roster (户编号, 姓名, …). */
  String what();

  /** What a row is about: person. */
  String subject();
}
