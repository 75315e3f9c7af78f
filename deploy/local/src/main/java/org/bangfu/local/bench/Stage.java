package org.bangfu.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/** What the operations are about: ids of the county that is there, and what is missing for them. */
record Stage(BenchedSuite suite) {
  static final String COUNTY = "430525";
  private static final int VILLAGES = 20;
  private static final int PER_VILLAGE = 21;
  private static final int MANY = 200;
  private static final List<String> INDICATORS =
      List.of(
          "households.registered",
          "needs.published",
          "needs.matched",
          "helpers.registered",
          "aid.funds",
          "orders.amount");

  /** Lists of ids by the name that scripts have for them. */
  Map<String, List<String>> set() {
    try (Additions additions = new Additions(suite)) {
      return set(additions);
    }
  }

  private Map<String, List<String>> set(Additions additions) {
    List<String> villages = villages();
    additions.households(missing(villages));
    SourceDatabase registry = suite.database(SuiteService.HOUSEHOLD_REGISTRY);
    List<String> households =
        registry.column(
            "select id from household where division ^@ '%s' and file_state <> 'CLOSED' and members >= 2"
                    .formatted(COUNTY)
                + " order by md5(id::text) limit "
                + MANY);
    additions.needs(MANY);
    additions.products(MANY + 10);
    List<String> products = additions.productIds();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("villages", villages);
    lists.put("households", households);
    List<String> late = late();
    lists.put("late", late);
    lists.put("cursors", late.stream().map(Stage::cursor).toList());
    lists.put("names", names());
    lists.put("needs", additions.needIds());
    lists.put("helpers", helpers());
    lists.put("products", products.subList(0, MANY));
    lists.put("hot", products.subList(MANY, MANY + 10));
    lists.put("indicators", INDICATORS);
    lists.forEach((name, list) -> {
      if (list.isEmpty()) {
        throw new SuiteException("The county that is there has no " + name + " to measure with.");
      }
    });
    return lists;
  }

  private List<String> villages() {
    return suite
        .database(SuiteService.HOUSEHOLD_REGISTRY)
        .column(
            """
            select division from household where division ^@ '%s' and length(division) = 12
            group by division order by count(*) desc, division limit %d
            """
                .formatted(COUNTY, VILLAGES));
  }

  /** A village for each household that it needs for a full page. */
  private List<String> missing(List<String> villages) {
    List<String> missing = new ArrayList<>();
    for (String village : villages) {
      long there =
          Long.parseLong(
              suite
                  .database(SuiteService.HOUSEHOLD_REGISTRY)
                  .value("select count(*) from household where division = '" + village + "'"));
      for (long i = there; i < PER_VILLAGE; i++) {
        missing.add(village);
      }
    }
    return missing;
  }

  /** Places near the end of the county's list, each with a whole page behind it. */
  private List<String> late() {
    return suite
        .database(SuiteService.HOUSEHOLD_REGISTRY)
        .column(
            """
            select division || '/' || id from household where division ^@ '%s'
            order by division desc, id desc offset %d limit %d
            """
                .formatted(COUNTY, PER_VILLAGE, MANY));
  }

  /** As the list itself would give it. */
  private static String cursor(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  private List<String> names() {
    return suite
        .database(SuiteService.HOUSEHOLD_REGISTRY)
        .column(
            """
            select min(name) from member where division ^@ '%s' and left_on is null and erased_at is null
            group by name order by md5(name) limit %d
            """
                .formatted(COUNTY, MANY));
  }

  private List<String> helpers() {
    return suite
        .database(SuiteService.NEEDS_AND_DONATIONS)
        .column(
            "select id from helper where division ^@ '%s' and erased_on is null order by md5(id::text) limit %d"
                .formatted(COUNTY, 2 * MANY));
  }

  /** After the greatest number of a household that a bench has made. */
  static long nextHousehold(BenchedSuite suite) {
    return Long.parseLong(
        suite
            .database(SuiteService.HOUSEHOLD_REGISTRY)
            .value(
                "select coalesce(max(substring(number from 7)::bigint), 0) + 1 from household"
                    + " where number ~ '^bench-[0-9]+$'"));
  }
}
