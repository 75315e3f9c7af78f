package org.bangfu.local.bench;

import java.util.List;
import java.util.Map;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/**
 * Where rows of a grown table lie, and who lives there: villages of many counties, none of them in
 * the province of the county that is there, so that its own figures and ranks stay what they are;
 * and its people's names, each as often as in a sample of them, since a search for a name passes
 * over all who have it in the nation.
 */
record Elsewhere(List<String> villages, List<String> names) {
  private static final int COUNTIES = 2_000;
  private static final int VILLAGES_EACH = 10;
  private static final int NAMES = 5_000;

  /** As the registry's tables have them; the same ones again from the same tables. */
  static Elsewhere of(BenchedSuite suite) {
    SourceDatabase registry = suite.database(SuiteService.HOUSEHOLD_REGISTRY);
    Elsewhere found = new Elsewhere(villages(registry), names(registry));
    if (found.villages.isEmpty() || found.names.isEmpty()) {
      throw new SuiteException("There is no county, or no other one, to grow the tables by.");
    }
    return found;
  }

  /** One village of each county after the other, then the second of each. */
  private static List<String> villages(SourceDatabase registry) {
    return registry.column(
        """
        select code from (
          select code, row_number() over (partition by left(code, 6) order by md5(code)) as place,
            dense_rank() over (order by md5(left(code, 6)), left(code, 6)) as county
          from division
          where length(code) = 12 and valid_to is null and left(code, 2) <> left('%s', 2)) v
        where place <= %d and county <= %d order by place, county
        """
            .formatted(Stage.COUNTY, VILLAGES_EACH, COUNTIES));
  }

  private static List<String> names(SourceDatabase registry) {
    return registry.column(
        """
        select name from member
        where division ^@ '%s' and left_on is null and erased_at is null and name !~ '[[:punct:][:space:]]'
        order by md5(id::text) limit %d
        """
            .formatted(Stage.COUNTY, NAMES));
  }

  /** The SQL with both lists, or how long they are, in their places. */
  String filled(String sql) {
    return Scripts.filled(sql, Map.of("villages", villages, "names", names));
  }
}
