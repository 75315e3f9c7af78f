package org.bangfu.needs.money.campaign;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;

/** Contributions to campaigns as tests start from. */
public final class Contributions {
  private Contributions() {}

  /** A campaign of the county that is open. */
  public static UUID campaign(Tokens officer, String target) {
    return County.id(
        Calls.as(officer)
            .body(
                Body.of("title", "产业路")
                    .with("division", "430525")
                    .with("target", target)
                    .with("deadlineOn", "2099-03-31")
                    .with("organisation", "县慈善会")
                    .with("permitNumber", "湘慈募〔2019〕7号")
                    .with("occurredOn", "2019-09-02"))
            .post("/v1/campaigns")
            .then()
            .statusCode(201));
  }

  /** Lets its deadline pass. */
  public static void miss(UUID campaign) {
    Database.changeAsOwner(
        "update campaign set deadline_on = '2020-03-31', recorded_at = '2019-09-02' where id = '%s'"
            .formatted(campaign));
  }

  public static ValidatableResponse pledge(
      Tokens caller, UUID campaign, String amount, String day) {
    return Calls.onceAs(caller)
        .body(Body.of("amount", amount).with("occurredOn", day))
        .post("/v1/campaigns/{id}/contributions", campaign)
        .then();
  }

  /** One whose payment two officers have proved. */
  public static UUID received(Tokens caller, UUID campaign, String amount, String day) {
    return paid(pledge(caller, campaign, amount, day).statusCode(201));
  }

  /** Proves the payment of a pledge. */
  public static UUID paid(ValidatableResponse pledged) {
    Proofs.prove(UUID.fromString(pledged.extract().path("paymentId")));
    return County.id(pledged);
  }
}
