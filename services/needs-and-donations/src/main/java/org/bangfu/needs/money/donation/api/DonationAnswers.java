package org.bangfu.needs.money.donation.api;

import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.money.donation.Donation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A donation as an answer, with where it is and which version. */
final class DonationAnswers {
  private DonationAnswers() {}

  static RestResponse<DonationResponse> of(Status status, Donation donation, DivisionScope scope) {
    return Shown.as(
        status,
        "/v1/donations/" + donation.id(),
        donation.version(),
        DonationResponse.of(donation, scope));
  }
}
