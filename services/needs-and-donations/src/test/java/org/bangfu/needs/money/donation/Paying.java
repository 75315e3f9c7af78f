package org.bangfu.needs.money.donation;

import java.util.UUID;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Tokens;

/** Donations whose money is there. */
public final class Paying {
  private Paying() {}

  /** Proves the payment of a pledged donation as two officers do. */
  public static UUID received(UUID donation) {
    Proofs.prove(
        UUID.fromString(
            Calls.as(Tokens.ANYBODY)
                .get("/v1/donations/{id}", donation)
                .then()
                .statusCode(200)
                .extract()
                .path("paymentId")));
    return donation;
  }
}
