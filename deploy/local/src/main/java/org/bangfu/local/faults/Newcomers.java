package org.bangfu.local.faults;

import java.time.LocalDate;
import org.bangfu.county.people.PersonNumbers;
import org.bangfu.local.faults.Accepted.What;
import org.bangfu.local.suite.SuiteService;

/** Households that come in, each of somebody else, whom there is not. */
final class Newcomers {
  private static final long DAYS = 30_000;

  private final Insisting insisting;
  private final Accepted accepted;
  private final String run;
  private final String village;

  /**
   * @param run what every reference begins with
   * @param village whose information manager enters them
   */
  Newcomers(Insisting insisting, Accepted accepted, String run, String village) {
    this.insisting = insisting;
    this.accepted = accepted;
    this.run = run;
    this.village = village;
  }

  /** The id of the one of a story. */
  String household(long number) throws InterruptedException {
    String name = run + "-" + number;
    String id =
        insisting
            .until(
                "manager-" + village,
                SuiteService.HOUSEHOLD_REGISTRY,
                "/v1/households",
                name,
                """
                {"clientReference": "%s", "number": "%s", "division": "%s", "householdType": "ORDINARY", "members": [
                  {"name": "司徒演练", "nationalId": "%s", "relationToHead": "HEAD", "education": "PRIMARY"}]}
                """
                    .formatted(name, name, village, nationalId(number)))
            .text("id");
    accepted.add(What.HOUSEHOLD, id);
    return id;
  }

  /** Valid after GB 11643, of nobody: the region 999999 does not exist. */
  private String nationalId(long number) {
    // each of a run another, and runs far apart
    long turn = (Long.parseLong(run, 36) % 1_000_000 * 7919 + number) % (DAYS * 1000);
    LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(turn % DAYS);
    String first = "999999%s%03d".formatted(birth.toString().replace("-", ""), turn / DAYS);
    return first + PersonNumbers.check(first);
  }
}
