package org.bangfu.contract.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the catalogue of problems: a program decides by a type and by nothing else. */
public final class ProblemComparison {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\|[^|]*\\| (\\d{3}) \\|", Pattern.MULTILINE);

  private ProblemComparison() {}

  /** Which types are gone or have another status. */
  public static List<Break> of(String released, String present) {
    Breaks breaks = new Breaks("problems");
    Map<String, Set<String>> now = statuses(present);
    statuses(released)
        .forEach((type, before) -> {
          Set<String> presently = now.get(type);
          if (presently == null) {
            breaks.add(type, "is gone");
          } else if (!presently.containsAll(before)) {
            breaks.add(type, "status was " + before + ", is " + presently);
          }
        });
    return breaks.list();
  }

  private static Map<String, Set<String>> statuses(String catalogue) {
    Map<String, Set<String>> statuses = new LinkedHashMap<>();
    Matcher row = ROW.matcher(catalogue);
    while (row.find()) {
      statuses.computeIfAbsent(row.group(1), type -> new TreeSet<>()).add(row.group(2));
    }
    return statuses;
  }
}
