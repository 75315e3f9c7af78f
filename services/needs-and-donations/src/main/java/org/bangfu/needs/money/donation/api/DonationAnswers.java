package org.bangfu.needs.money.donation.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.money.donation.Donation;

/** A donation as an answer, with where it is and which version. */
final class DonationAnswers {
  private DonationAnswers() {}

  static Response of(Response.Status status, Donation donation, DivisionScope scope) {
    return Response.status(status)
        .location(URI.create("/v1/donations/" + donation.id()))
        .tag(EntityTags.of(donation.version()))
        .entity(DonationResponse.of(donation, scope))
        .build();
  }
}
