package org.bangfu.local.faults;

import java.util.Set;
import org.bangfu.local.faults.Accepted.What;
import org.bangfu.local.suite.SuiteService;

/**
 * What an office does with a household that came in: it is put on the poverty register, looked at,
 * watched where something points at it, and some are taken off the register again.
 */
final class StandingWork {
  // a repeat of a step that was taken, whose answer was lost, finds it taken
  private static final Set<String> TAKEN = Set.of("state-not-fitting");

  private final Insisting insisting;
  private final Accepted accepted;
  private final String township;
  private final String county;

  StandingWork(Insisting insisting, Accepted accepted, String township, String county) {
    this.insisting = insisting;
    this.accepted = accepted;
    this.township = township;
    this.county = county;
  }

  /**
   * @param number of the story, which says what becomes of the household
   * @param name by which its requests are known
   */
  void on(String household, long number, String name) throws InterruptedException {
    step(township, household, "identification", name, "{}");
    registry(
        township,
        "/v1/guarantee-checks",
        name,
        """
        {"items": [{"householdId": "%s", "met": {"FOOD": true, "HOUSING": %s, "WATER": true}}]}
        """
            .formatted(household, number % 5 != 0));
    registry(
        township,
        "/v1/monitoring-clues",
        name,
        """
        {"source": "CADRE_VISIT", "note": "户主住院", "households": ["%s"]}
        """
            .formatted(household));
    if (number % 2 == 0) {
      step(township, household, "monitoring", name, "{\"monitoringClass\": \"SUDDEN_HARDSHIP\"}");
      accepted.add(What.WATCHED, household);
    }
    if (number % 3 == 0) {
      step(
          county,
          household,
          "register-removal",
          name,
          "{\"basis\": \"PUBLIC_PAY\", \"reason\": \"户主系在编教师\"}");
      accepted.add(What.REMOVED, household);
    }
  }

  private void step(String caller, String household, String step, String name, String json)
      throws InterruptedException {
    registry(caller, "/v1/households/" + household + "/" + step, name, json);
  }

  private void registry(String caller, String path, String name, String json)
      throws InterruptedException {
    Attempt done =
        insisting.until(caller, SuiteService.HOUSEHOLD_REGISTRY, path, name, json, TAKEN);
    if (!done.accepted() && !TAKEN.contains(done.problem())) {
      throw new FaultException(path + " was refused: " + done.body());
    }
  }
}
