package org.bangfu.needs.money.donation;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;

/** Donations of 100.00 yuan as tests of their use start from. */
public final class Gifts {
  private Gifts() {}

  /**
   * One against a receipt that another account has confirmed, of 1 July 2019.
   *
   * @param more what it is meant for, as JSON; with no division it counts for the first village
   */
  public static UUID received(Tokens officer, String more) {
    String place =
        more.contains("division") ? "" : "\"division\": \"%s\", ".formatted(County.VILLAGE);
    return Paying.received(
        County.id(
            Calls.onceAs(officer)
                .body(
                    """
                    {"channel": "OFFLINE", "amount": "100.00", %s %s, "receipt": "r-%s", "occurredOn": "2019-07-01"}
                    """
                        .formatted(place, more, UUID.randomUUID()))
                .post("/v1/donations")
                .then()
                .statusCode(201)));
  }

  /** The use by which a household received of it on 20 July 2019. */
  public static UUID used(Tokens officer, UUID donation, UUID household, String amount) {
    Calls.onceAs(officer)
        .body(
            """
            {"beneficiaries": [{"householdId": "%s", "amount": "%s"}], "occurredOn": "2019-07-20"}
            """
                .formatted(household, amount))
        .post("/v1/donations/{id}/use", donation)
        .then()
        .statusCode(200);
    List<String> uses =
        Calls.as(officer)
            .get("/v1/donations/{id}/uses", donation)
            .then()
            .extract()
            .path("items.id");
    return UUID.fromString(uses.getLast());
  }
}
