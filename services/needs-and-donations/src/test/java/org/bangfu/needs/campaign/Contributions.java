package org.bangfu.needs.campaign;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;

/** Contributions to campaigns as tests start from. */
public final class Contributions {
  private Contributions() {}

  public static ValidatableResponse pledge(
      Tokens caller, UUID campaign, String amount, String day) {
    return Calls.onceAs(caller)
        .body("{\"amount\": \"%s\", \"occurredOn\": \"%s\"}".formatted(amount, day))
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
