package org.bangfu.county.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.county.plan.Villages;
import org.bangfu.county.records.County;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what the divisions of each level below have adds up to what the whole division has.
 */
public record Parts(Reporting reporting) {
  /**
   * What is below a division, by the length of codes; villages are asked for in townships alone.
   */
  private static final Map<Integer, String> LEVELS = levels();

  private static final int COUNTY = 6;
  private static final int TOWNSHIP = 9;
  private static final int VILLAGE = 12;

  /** A figure whose parts add up to something else. */
  record Difference(Row row, String level, BigDecimal sum) {}

  /**
   * What came of it.
   *
   * @param checked how many figures
   * @param parts how many divisions they were compared with, by the names of their levels
   */
  public record Result(int checked, Map<String, Integer> parts, List<Difference> differences) {}

  private static Map<Integer, String> levels() {
    Map<Integer, String> levels = new LinkedHashMap<>();
    levels.put(4, "prefecture");
    levels.put(COUNTY, "county");
    levels.put(TOWNSHIP, "township");
    return levels;
  }

  public Result check(List<County> counties, List<Row> rows) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    List<Difference> differences = new ArrayList<>();
    int checked = 0;
    for (County county : counties) {
      List<Row> totals =
          rows.stream()
              .filter(row -> row.isTotal() && row.reported() != null)
              .filter(row -> row.division().equals(county.division()))
              .toList();
      boolean any = false;
      for (Map.Entry<Integer, String> level : below(county.division()).entrySet()) {
        List<String> codes = county.villages().within(level.getKey());
        if (codes.isEmpty()) {
          continue;
        }
        any = true;
        parts.merge(level.getValue(), codes.size(), Integer::sum);
        for (Row row : totals) {
          BigDecimal sum = sum(row, level.getValue(), codes, county.villages());
          if (sum.compareTo(row.reported()) != 0) {
            differences.add(new Difference(row, level.getValue(), sum));
          }
        }
      }
      checked += any ? totals.size() : 0;
    }
    return new Result(checked, parts, differences);
  }

  /** What all townships of a division have together, or all villages of a township. */
  BigDecimal sumOfLeast(Row row, Villages villages) {
    int length = row.division().length() < TOWNSHIP ? TOWNSHIP : VILLAGE;
    String level = Objects.requireNonNull(below(row.division()).get(length));
    return sum(row, level, villages.within(length), villages);
  }

  private static Map<Integer, String> below(String division) {
    return division.length() < TOWNSHIP ? LEVELS : Map.of(VILLAGE, "village");
  }

  private BigDecimal sum(Row row, String level, List<String> codes, Villages villages) {
    BigDecimal sum = reporting.sumOf(level, row.division(), row);
    if (sum == null) {
      sum = sumByCounties(row, level, villages);
    }
    if (sum == null) {
      sum = BigDecimal.ZERO;
      for (String code : codes) {
        BigDecimal value = reporting.figure(row.indicator(), code, row.only(), row.asOf()).value();
        sum = value == null ? sum : sum.add(value);
      }
    }
    return sum;
  }

  /** There are too many townships in a province to be asked for at once. */
  private @Nullable BigDecimal sumByCounties(Row row, String level, Villages villages) {
    List<String> counties = villages.within(COUNTY);
    BigDecimal sum = counties.isEmpty() ? null : BigDecimal.ZERO;
    for (String county : counties) {
      BigDecimal its = reporting.sumOf(level, county, row);
      sum = sum == null || its == null ? null : sum.add(its);
    }
    return sum;
  }
}
