package org.bangfu.registry.household;

import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;

/** What a household has to prove before it leaves the poverty register. */
public final class ExitProof {
  private static final List<String> ITEMS =
      List.of("FOOD", "CLOTHING", "SCHOOLING", "MEDICAL", "HOUSING", "WATER");

  private ExitProof() {}

  /** All of it for an exit in that year, on a day from its beginning on. */
  public static void of(UUID household, int year) {
    line("CN", year, "3000.00");
    income(household, year, "60000.00");
    guarantees(household, year + "-01-01", everything());
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
