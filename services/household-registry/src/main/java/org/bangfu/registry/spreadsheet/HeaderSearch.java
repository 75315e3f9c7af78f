package org.bangfu.registry.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the header in the first rows: in one row or, with headings over others, in two. */
final class HeaderSearch<C extends SheetColumn> {
  private static final int MOST_TITLES = 5;

  private final Headings<C> headings;
  private int rows;
  private List<@Nullable String> above = List.of();
  private @Nullable List<@Nullable String> candidate;
  private @Nullable SheetHeader<C> header;

  HeaderSearch(Headings<C> headings) {
    this.headings = headings;
  }

  /** What a row is. */
  enum Row {
    BEFORE,
    HEADER,
    DATA,
    NO_HEADER
  }

  /**
   * @throws SheetUnreadableException if the header lacks a column
   */
  Row take(List<@Nullable String> cells) {
    if (candidate == null) {
      if (headings.isHeader(named(cells))) {
        candidate = joined(above, cells);
        return Row.HEADER;
      }
      above = cells;
      return ++rows < MOST_TITLES ? Row.BEFORE : Row.NO_HEADER;
    }
    int named = named(cells).size();
    boolean isBelow = named > 0 && named == filled(cells);
    header = SheetHeader.of(isBelow ? joined(candidate, cells) : candidate, headings);
    return isBelow ? Row.HEADER : Row.DATA;
  }

  /** The header; null if there is none. */
  @Nullable SheetHeader<C> header() {
    if (header == null && candidate != null) {
      header = SheetHeader.of(candidate, headings);
    }
    return header;
  }

  /** Whether the row after the header may still belong to it. */
  boolean isOpen() {
    return header == null;
  }

  private List<@Nullable String> joined(
      List<@Nullable String> upper, List<@Nullable String> lower) {
    List<@Nullable String> cells = new ArrayList<>(lower);
    for (int i = 0; i < upper.size(); i++) {
      boolean isOver = i >= cells.size() || isBlank(cells.get(i));
      if (isOver && headings.column(upper.get(i)) != null) {
        while (cells.size() <= i) {
          cells.add(null);
        }
        cells.set(i, upper.get(i));
      }
    }
    return cells;
  }

  private List<C> named(List<@Nullable String> cells) {
    List<C> named = new ArrayList<>();
    for (String cell : cells) {
      C column = headings.column(cell);
      if (column != null) {
        named.add(column);
      }
    }
    return named;
  }

  private static int filled(List<@Nullable String> cells) {
    return (int) cells.stream().filter(cell -> !isBlank(cell)).count();
  }

  private static boolean isBlank(@Nullable String cell) {
    return cell == null || cell.isBlank();
  }
}
