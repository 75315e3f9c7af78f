package org.bangfu.registry.roster.column;

import static org.bangfu.registry.roster.column.RosterColumn.*;

import java.util.Map;

/**
 * The row that the template shows how to fill in: somebody who does not exist. Whoever leaves it
 * there registers nobody by it.
 */
public final class TemplateExample {
  /** A synthetic number, whose region no office has. */
  private static final String NUMBER = "99999919100101001X";

  private static final Map<RosterColumn, String> CELLS =
      Map.ofEntries(
          Map.entry(PROVINCE, "湖南省"),
          Map.entry(PREFECTURE, "邵阳市"),
          Map.entry(COUNTY, "洞口县"),
          Map.entry(TOWNSHIP, "高沙镇"),
          Map.entry(VILLAGE, "云峰村"),
          Map.entry(HOUSEHOLD_NUMBER, "示例-0001"),
          Map.entry(PERSON_NUMBER, "示例-0001-1"),
          Map.entry(NAME, "示例人"),
          Map.entry(SEX, "男"),
          Map.entry(NATIONAL_ID, NUMBER),
          Map.entry(HOUSEHOLD_SIZE, "1"),
          Map.entry(RELATION, "户主"),
          Map.entry(ETHNIC_GROUP, "汉族"),
          Map.entry(EDUCATION, "初中"),
          Map.entry(HEALTH, "健康"),
          Map.entry(LABOUR, "普通劳动力"),
          Map.entry(WORK_PLACE, "县外省内"),
          Map.entry(WORK_MONTHS, "6"),
          Map.entry(HOUSEHOLD_TYPE, "一般"),
          Map.entry(MAIN_CAUSE, "缺技术"),
          Map.entry(OTHER_CAUSES, "缺资金、缺劳动力"),
          Map.entry(IDENTIFIED_ON, "2014-03-05"),
          Map.entry(EXITED_YEAR, "2018"),
          Map.entry(UNSAFE_HOUSING, "否"),
          Map.entry(SAFE_WATER, "是"),
          Map.entry(INCOME_PER_HEAD, "3500.00"),
          Map.entry(PHONE, "13800000000"));

  private TemplateExample() {}

  /** What stands in a column; empty where the place is named by names, and by no code. */
  public static String cell(RosterColumn column) {
    return CELLS.getOrDefault(column, "");
  }

  public static boolean isIn(Map<RosterColumn, String> row) {
    return NUMBER.equals(row.get(NATIONAL_ID));
  }
}
