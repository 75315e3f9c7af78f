package org.bangfu.local.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/**
 * Households that have proved all that an exit asks for and whose announcement is over, so that one
 * call takes them off the poverty register.
 */
record ProvedExits(BenchedSuite suite, OfficeCalls officer, OfficeCalls other) {
  static final int MOST = 1_000;

  private static final int ANNOUNCED_DAYS = 8;
  private static final Map<String, Boolean> ALL_MET =
      Map.of(
          "FOOD",
          true,
          "CLOTHING",
          true,
          "SCHOOLING",
          true,
          "MEDICAL",
          true,
          "HOUSING",
          true,
          "WATER",
          true);

  /** Their ids; as many as are in poverty in the county, a thousand at most. */
  List<String> prepare() {
    List<String> households =
        suite
            .database(SuiteService.HOUSEHOLD_REGISTRY)
            .column(
                """
                select h.id from household h where h.division ^@ '%s' and h.poverty_state = 'IN_POVERTY'
                  and h.file_state <> 'CLOSED' and h.monitoring_state = 'NONE'
                  and not exists (select from exit_dossier d where d.household_id = h.id)
                order by h.id limit %d
                """
                    .formatted(Stage.COUNTY, MOST));
    if (households.isEmpty()) {
      throw new SuiteException("Nobody in the county is in poverty any more.");
    }
    LocalDate day = today().minusDays(ANNOUNCED_DAYS);
    officer.post(
        "/v1/income-lines",
        Map.of(
            "division", Stage.COUNTY,
            "kind", "POVERTY",
            "year", day.getYear(),
            "amount", "4000.00",
            "source", "bench"));
    for (String household : households) {
      officer.post(
          "/v1/households/" + household + "/income-years",
          Map.of("year", day.getYear(), "wages", "90000.00"));
    }
    officer.post(
        "/v1/guarantee-checks",
        Map.of(
            "checkedOn",
            day.toString(),
            "items",
            households.stream().map(id -> Map.of("householdId", id, "met", ALL_MET)).toList()));
    announce(households, day.toString());
    return households;
  }

  private void announce(List<String> households, String day) {
    Map<String, Object> together = Map.of("occurredOn", day, "households", households);
    officer.post("/v1/exit-dossiers", together);
    officer.post(
        "/v1/exit-dossiers/votes",
        Map.of(
            "occurredOn",
            day,
            "items",
            households.stream()
                .map(id -> Map.of("householdId", id, "inFavour", 41, "against", 3))
                .toList()));
    officer.post("/v1/exit-dossiers/township-checks", together);
    // who has entered them does not confirm them
    other.post("/v1/exit-dossiers/confirmations", together);
    officer.post("/v1/exit-dossiers/announcements", together);
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }
}
