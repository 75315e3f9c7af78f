package org.bangfu.registry.household;

import static org.hamcrest.Matchers.oneOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** What a household has to prove before it leaves the poverty register. */
public final class ExitProof {
  private static final List<String> ITEMS =
      List.of("FOOD", "CLOTHING", "SCHOOLING", "MEDICAL", "HOUSING", "WATER");

  private ExitProof() {}

  /** All of it for an exit on a day, to which the household is on the register for eight days. */
  public static void of(UUID household, String day) {
    LocalDate exit = LocalDate.parse(day);
    line("CN", exit.getYear(), "3000.00");
    income(household, exit.getYear(), "60000.00");
    guarantees(household, day, everything());
    announced(household, exit.minusDays(8));
  }

  /** Proposed, voted on, checked, confirmed and announced, all on a day and for seven. */
  public static void announced(UUID household, LocalDate day) {
    Body together = Body.of("occurredOn", day.toString()).with("households", List.of(household));
    dossier("", together);
    dossier(
        "/votes",
        Body.of("occurredOn", day.toString())
            .with(
                "items",
                List.of(
                    Body.of("householdId", household.toString())
                        .with("inFavour", 41)
                        .with("against", 3))));
    dossier("/township-checks", together);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .body(together)
        .post("/v1/exit-dossiers/confirmations")
        .then()
        .statusCode(200);
    dossier("/announcements", together);
  }

  private static void dossier(String step, Body body) {
    Calls.write().body(body).post("/v1/exit-dossiers" + step).then().statusCode(200);
  }

  /** Sets the poverty line of a region. */
  public static void line(String division, int year, String amount) {
    Calls.write()
        .body(
            Body.of("division", division)
                .with("kind", "POVERTY")
                .with("year", year)
                .with("amount", amount)
                .with("source", "国务院扶贫办"))
        .post("/v1/income-lines")
        .then()
        .statusCode(oneOf(200, 201));
  }

  /** Records wages and nothing else. */
  public static void income(UUID household, int year, String wages) {
    Calls.write()
        .body(Body.of("year", year).with("wages", wages).with("members", 2))
        .post("/v1/households/" + household + "/income-years")
        .then()
        .statusCode(201);
  }

  /** Writes down what was found on a day. */
  public static void guarantees(UUID household, String day, Body met) {
    Calls.write()
        .body(
            Body.of("checkedOn", day)
                .with(
                    "items",
                    List.of(Body.of("householdId", household.toString()).with("met", met))))
        .post("/v1/guarantee-checks")
        .then()
        .statusCode(201);
  }

  /** Each item, met. */
  public static Body everything() {
    Body met = Body.empty();
    for (String item : ITEMS) {
      met = met.with(item, true);
    }
    return met;
  }
}
