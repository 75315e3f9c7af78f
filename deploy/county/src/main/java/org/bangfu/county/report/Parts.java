package org.bangfu.county.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.county.plan.Division;
import org.bangfu.county.records.County;

/** Checks that what the townships have adds up to what the whole division has. */
public record Parts(Reporting reporting) {
  private static final int TOWNSHIP = 9;

  /** A figure whose parts add up to something else. */
  record Difference(Row row, BigDecimal sum) {}

  /** How many figures were checked, and those that differ. */
  public record Result(int checked, int townships, List<Difference> differences) {}

  public Result check(List<County> counties, List<Row> rows) {
    int checked = 0;
    int townships = 0;
    List<Difference> differences = new ArrayList<>();
    for (County county : counties) {
      List<Division> parts = county.villages().townships();
      if (parts.isEmpty()) {
        continue;
      }
      townships += parts.size();
      for (Row row : rows) {
        if (row.isTotal() && row.division().equals(county.division()) && row.reported() != null) {
          BigDecimal sum = sum(row, parts);
          checked++;
          if (sum.compareTo(row.reported()) != 0) {
            differences.add(new Difference(row, sum));
          }
        }
      }
    }
    return new Result(checked, townships, differences);
  }

  private BigDecimal sum(Row row, List<Division> parts) {
    String level = row.division().length() < TOWNSHIP ? "township" : "village";
    BigDecimal ranked = reporting.sumOf(level, row);
    if (ranked != null) {
      return ranked;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Division part : parts) {
      BigDecimal value =
          reporting.figure(row.indicator(), part.code(), row.only(), row.asOf()).value();
      sum = value == null ? sum : sum.add(value);
    }
    return sum;
  }
}
