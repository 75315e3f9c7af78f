package org.bangfu.needs.money.donation;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;

/** Donations of 100.00 yuan as tests of their use start from. */
public final class Gifts {
  private Gifts() {}

  /**
   * One against a receipt that another account has confirmed, of 1 July 2019.
   *
   * @param more what it is meant for; with no division it counts for the first village
   */
  public static UUID received(Tokens officer, Body more) {
    return Paying.received(
        County.id(
            Calls.onceAs(officer)
                .body(
                    Body.of("channel", "OFFLINE")
                        .with("amount", "100.00")
                        .with("division", County.VILLAGE)
                        .with(more)
                        .with("receipt", "r-" + UUID.randomUUID())
                        .with("occurredOn", "2019-07-01"))
                .post("/v1/donations")
                .then()
                .statusCode(201)));
  }

  /** The use by which a household received of it on 20 July 2019. */
  public static UUID used(Tokens officer, UUID donation, UUID household, String amount) {
    Calls.onceAs(officer)
        .body(
            Body.of(
                    "beneficiaries",
                    List.of(Body.of("householdId", household).with("amount", amount)))
                .with("occurredOn", "2019-07-20"))
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
