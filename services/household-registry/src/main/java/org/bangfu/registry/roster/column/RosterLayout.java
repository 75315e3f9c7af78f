package org.bangfu.registry.roster.column;

import java.util.EnumSet;
import java.util.Set;

/** By which columns a sheet is known as a roster. */
public final class RosterLayout {
  /** What it is called where a file is none. */
  public static final String WHAT = "a roster (户编号, 姓名, 证件号码, …)";

  /** As many as tell a header from a title. */
  public static final int FEWEST_HEADINGS = 3;

  /** Those that stand in every row as they stand above it where a header is repeated. */
  public static final Set<RosterColumn> REPEATED =
      Set.of(RosterColumn.NAME, RosterColumn.NATIONAL_ID);

  private static final Set<RosterColumn> NEEDED =
      EnumSet.of(
          RosterColumn.HOUSEHOLD_NUMBER,
          RosterColumn.NAME,
          RosterColumn.NATIONAL_ID,
          RosterColumn.RELATION,
          RosterColumn.HOUSEHOLD_TYPE);
  private static final Set<RosterColumn> PLACE =
      EnumSet.range(RosterColumn.PROVINCE, RosterColumn.VILLAGE);

  private RosterLayout() {}

  /** What is missing of what every roster has; a village is named by its code or by all levels. */
  public static Set<RosterColumn> missing(Set<RosterColumn> present) {
    Set<RosterColumn> missing = EnumSet.copyOf(NEEDED);
    if (!present.contains(RosterColumn.VILLAGE_CODE)) {
      missing.addAll(PLACE);
    }
    missing.removeAll(present);
    return missing;
  }
}
