package org.bangfu.reporting.analytics;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.reporting.aim.Target;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a spreadsheet has them: an indicator a column, a row for each division, time and part.
 * With targets an indicator has two columns more, its target and the quotient of the two, whose
 * name says what is divided by what.
 *
 * @param header names in Chinese, of an indicator with its id
 * @param rows texts, days as texts, and values as they go over the wire; null where there is none
 */
public record Matrix(List<String> header, List<List<@Nullable Object>> rows) {

  /**
   * @param cells as {@link Analyse#read} gives them
   */
  public static Matrix of(Analysis analysis, List<Cell> cells) {
    int columns = analysis.indicators().size();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int at = 0; at < cells.size(); at += columns) {
      rows.add(row(analysis, cells.subList(at, at + columns)));
    }
    return new Matrix(header(analysis), rows);
  }

  private static List<String> header(Analysis analysis) {
    List<String> names = new ArrayList<>(List.of("区划代码", "区划", "起", "止"));
    analysis.dimensions().forEach(dimension -> names.add(dimension.wireName()));
    for (List<Indicator> versions : analysis.indicators()) {
      Indicator indicator = versions.getLast();
      names.add(indicator.nameZh() + " " + indicator.id());
      if (analysis.targets()) {
        names.add(indicator.nameZh() + "目标 " + indicator.id());
        names.add("%1$s÷%1$s目标（%%） %2$s".formatted(indicator.nameZh(), indicator.id()));
      }
    }
    return names;
  }

  private static List<@Nullable Object> row(Analysis analysis, List<Cell> cells) {
    Cell first = cells.getFirst();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(first.figure().division().value());
    row.add(first.figure().divisionName());
    row.add(first.from() == null ? null : first.from().toString());
    row.add(first.time().asOf().toString());
    row.addAll(first.parts());
    for (Cell cell : cells) {
      row.add(cell.figure().wireValue());
      if (analysis.targets()) {
        Target target = cell.against().target();
        row.add(target == null ? null : target.unit().onTheWire(target.value()));
        row.add(cell.against().ofTarget());
      }
    }
    return row;
  }
}
